import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { PluggableList } from 'unified';

/** CommonMark and GFM text → mdast. The one step that another parser may replace. */
export const referenceParser: PluggableList = [remarkParse, remarkGfm];
