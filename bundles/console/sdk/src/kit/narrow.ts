import { Grid } from 'antd';

/** Whether the window is as narrow as a phone's. */
export function useNarrow(): boolean {
  return Grid.useBreakpoint().md === false;
}
