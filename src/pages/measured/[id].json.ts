import { getSite } from '../../site.ts';

/** Each measurement as the lab wrote it, beside its page. */
export function getStaticPaths() {
  return getSite().corpus.measurements.map(({ id, data }) => ({ params: { id }, props: { data } }));
}

export function GET({ props }: { props: { data: unknown } }): Response {
  return Response.json(props.data);
}
