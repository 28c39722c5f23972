import { crmScenes } from './scenes/crm.mjs';
import { dmsScenes } from './scenes/dms.mjs';
import { frameScenes } from './scenes/frame.mjs';
import { listScenes } from './scenes/lists.mjs';
import { peopleScenes } from './scenes/people.mjs';
import { platformScenes } from './scenes/platform.mjs';
import { segmentScenes } from './scenes/segments.mjs';
import { voiceScenes } from './scenes/voice.mjs';
import { workScenes } from './scenes/work.mjs';

/** Each a way to something worth looking at; they run one after the other in one page. */
export const scenes = {
  ...frameScenes,
  ...crmScenes,
  ...workScenes,
  ...listScenes,
  ...segmentScenes,
  ...voiceScenes,
  ...dmsScenes,
  ...platformScenes,
  ...peopleScenes,
};
