import { whole } from '../whole.ts';

export async function getStaticPaths() {
  const { files } = await whole();
  return files.map((file) => ({ params: { file: file.path.slice(1) }, props: { file }, cacheKey: file.key }));
}

export const GET = ({ props }) => new Response(props.file.text());
