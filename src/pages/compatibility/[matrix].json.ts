import { matrixNames, matrixPages } from '../../model/compat/pages.ts';
import { getSite } from '../../site.ts';

/** The file of each comparison as the lab wrote it, beside its page. */
export function getStaticPaths() {
  const { matrices } = getSite().corpus;
  return matrixNames.flatMap((name) => {
    const taken = matrices[name];
    const matrix = matrixPages[name].path.split('/')[2];
    return taken ? [{ params: { matrix }, props: { raw: taken.raw } }] : [];
  });
}

export function GET({ props }: { props: { raw: string } }): Response {
  return new Response(props.raw, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
