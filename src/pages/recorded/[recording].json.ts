import { entry } from '../../model/site.ts';
import { getSite } from '../../site.ts';

/** The file of each recording as the lab wrote it. */
export function getStaticPaths() {
  return getSite().corpus.recordings.map(({ id }) => ({ params: { recording: id } }));
}

export function GET({ params }: { params: { recording: string } }): Response {
  const { raw } = entry(getSite().corpus.recordings, params.recording);
  return new Response(raw, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
