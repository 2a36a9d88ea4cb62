// Runs before the first paint, inline, so it is plain and short. Sets what the style sheet needs to avoid a flash.
(function () {
  var root = document.documentElement;
  root.dataset.js = '';
  function kept(name, values) {
    try {
      var value = localStorage.getItem(name);
      return values.indexOf(value) < 0 ? '' : value;
    } catch (_) {
      return '';
    }
  }
  var theme = kept('theme', ['light', 'dark']);
  if (theme) root.dataset.theme = theme;
  var asked = /[?&]engine=(docker|podman|both)(?:&|$)/.exec(location.search);
  var engine = asked ? asked[1] : kept('engine', ['docker', 'podman']);
  if (engine && engine !== 'both') root.dataset.engine = engine;
})();
