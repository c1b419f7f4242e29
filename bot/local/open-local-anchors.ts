// Opens the anchors that belong to the store a command works on: files beside a laptop's, a council's own container.
import { DefaultAzureCredential } from '@azure/identity';
import { blobAnchors } from '../anchors/blob-anchors';
import type { LocalSettings } from '../config';
import type { Anchors } from '../ports/evidence';
import { fileAnchors } from './file-anchors';

/** Opens no connection yet. */
export const openLocalAnchors = ({ anchorsUrl, dataDir, tenantId }: LocalSettings): Anchors =>
  anchorsUrl === null
    ? fileAnchors(dataDir, tenantId)
    : blobAnchors({ url: anchorsUrl, credential: new DefaultAzureCredential() }, tenantId);
