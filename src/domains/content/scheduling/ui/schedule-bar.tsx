import { Button, IconButton } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Select, TextInput } from '../../../../web/design/field.tsx';
import { useShortcut } from '../../../../web/shell/shortcuts.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { turned, type View, viewAround, viewName, type Zoom, zoomed, zooms } from './timescale.ts';

type Props = {
  view: View;
  onView: (view: View) => void;
  sought: string;
  onSought: (sought: string) => void;
  form: 'bars' | 'list';
  onForm: ((form: 'bars' | 'list') => void) | undefined;
};

const labels: Record<Zoom, string> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
};

/** What is shown of the calendar: how much, from where, and on whose clock. */
export function ScheduleBar({ view, onView, sought, onSought, form, onForm }: Props) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Turning view={view} onView={onView} />
        <OneOf
          legend="How much at once"
          bare
          options={zooms.map((value) => ({ value, label: labels[value] }))}
          value={view.zoom}
          onChange={(zoom) => onView(zoomed(view, zoom, Date.now()))}
        />
        {onForm && (
          <OneOf
            legend="Drawn as"
            bare
            options={[
              { value: 'bars', label: 'Bars' },
              { value: 'list', label: 'List' },
            ]}
            value={form}
            onChange={onForm}
          />
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,16rem)]">
        <TextInput
          label="Find a booking"
          type="search"
          placeholder="A title, an audience, a placement"
          value={sought}
          onChange={(event) => onSought(event.target.value)}
        />
        <ZoneField view={view} onView={onView} />
      </div>
    </div>
  );
}

type ViewProps = Pick<Props, 'view' | 'onView'>;

function Turning({ view, onView }: ViewProps) {
  const turn = (direction: 1 | -1) => onView(turned(view, direction));
  const today = () => onView(viewAround(view.zoom, Date.now(), view.timeZone));
  const zoom = (by: 1 | -1) => {
    const next = zooms[zooms.indexOf(view.zoom) + by];
    if (next) onView(zoomed(view, next, Date.now()));
  };
  useShortcut('[', 'Earlier on the timeline', () => turn(-1));
  useShortcut(']', 'Later on the timeline', () => turn(1));
  useShortcut('t', 'To now on the timeline', today);
  useShortcut('+', 'Closer on the timeline', () => zoom(-1));
  useShortcut('-', 'More at once on the timeline', () => zoom(1));
  return (
    <div className="flex items-center gap-1">
      <IconButton icon="left" label="Earlier" onClick={() => turn(-1)} />
      <Button size="small" onClick={today}>
        Now
      </Button>
      <IconButton icon="right" label="Later" onClick={() => turn(1)} />
      <h2 aria-live="polite" className="ms-2 text-lg sm:min-w-44">
        {viewName(view)}
      </h2>
    </div>
  );
}

/** Plans on each viewer's own clock are drawn as a viewer in this zone meets them. */
function ZoneField({ view, onView }: ViewProps) {
  const { person, organisation } = useViewer();
  const near = [...new Set([person.timeZone, organisation.timeZone, 'UTC'])];
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone));
  const choose = (timeZone: string) =>
    onView(viewAround(view.zoom, (view.from + view.until) / 2, timeZone));
  return (
    <Select
      label="As seen in"
      value={view.timeZone}
      onChange={(event) => choose(event.target.value)}
    >
      {[...near, ...all].map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  );
}
