import type { FunctionComponent } from 'preact';
import type { FieldType } from '../../protocol.ts';
import { ChoiceControl, ChoicesControl } from './ChoiceControls.tsx';
import type { ControlProps } from './control.ts';
import { EntriesControl, LinesControl } from './ListControls.tsx';
import { PictureControl } from './PictureControl.tsx';
import { BooleanControl, LineControl, WordsControl } from './TextControls.tsx';
import { TimeControl } from './TimeControl.tsx';

const controls: Record<FieldType, FunctionComponent<ControlProps>> = {
  line: LineControl,
  words: WordsControl,
  slug: LineControl,
  address: LineControl,
  number: LineControl,
  time: TimeControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  lines: LinesControl,
  entries: EntriesControl,
  picture: PictureControl,
  boolean: BooleanControl,
};

/** What takes the value of a field. */
export function Control(props: Omit<ControlProps, 'control'>) {
  const OfType = controls[props.field.type];
  return <OfType {...props} control={Control} />;
}
