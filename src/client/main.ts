import { markCurrentSection } from './contents.ts';
import { copyOnClick } from './copy.ts';
import { switchEngines } from './engine.ts';
import { showMarginNotes } from './margin-notes.ts';
import { forwardMoved } from './moved.ts';
import { answerPredictions } from './predict.ts';
import { openSearch } from './search-open.ts';
import { switchThemes } from './theme.ts';

forwardMoved();
switchThemes();
switchEngines();
copyOnClick();
openSearch();
answerPredictions();
markCurrentSection();
showMarginNotes();
