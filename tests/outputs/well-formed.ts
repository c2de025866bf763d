import { XmlDocument, XmlLibError } from 'libxml2-wasm';

/** What libxml2, which most readers are made with, objects to in a document; `null` if it is well-formed. */
export function flawOf(xml: string): string | null {
  try {
    XmlDocument.fromBuffer(new TextEncoder().encode(xml)).dispose();
    return null;
  } catch (error) {
    if (error instanceof XmlLibError) return error.message;
    throw error;
  }
}
