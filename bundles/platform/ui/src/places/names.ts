import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi, useSession, useStores, type Api, type ListPage } from '@livery/console-sdk';
import { GROUP, MANAGE_PEOPLE, type RolePlace } from '../model';
import { useText } from '../text';

const MOST = 200;

/** The brands and stores that were asked for by their ids, as one person may see them. */
class KnownPlaces {
  readonly #places = new Map<string, RolePlace>();
  readonly #asked = new Set<string>();
  readonly #readers = new Set<() => void>();
  #waiting: string[] = [];

  constructor(readonly person: string) {}

  get(id: string): RolePlace | undefined {
    return this.#places.get(id);
  }

  follow(reader: () => void): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  /** Asks for those that nobody has asked for yet, those of all rows of a table at once. */
  ask(api: Api, ids: Iterable<string>): void {
    const fresh = [...ids].filter((id) => !this.#asked.has(id));
    fresh.forEach((id) => this.#asked.add(id));
    if (fresh.length === 0) return;
    if (this.#waiting.length === 0) queueMicrotask(() => void this.#read(api));
    this.#waiting.push(...fresh);
  }

  async #read(api: Api): Promise<void> {
    const ids = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < ids.length; from += MOST) {
      const some = ids.slice(from, from + MOST);
      try {
        const query = { ids: some.join(',') };
        const page = await api.get<ListPage<RolePlace>>('/api/v1/group/places', { query });
        page.items.forEach((place) => this.#places.set(place.id, place));
        this.#readers.forEach((reader) => reader());
      } catch {
        // They are shown by their ids, and asked for when somebody comes here again.
        some.forEach((id) => this.#asked.delete(id));
      }
    }
  }
}

let known = new KnownPlaces('');

/** Another person begins anew: they may see other places. */
function knownBy(person: string): KnownPlaces {
  if (known.person !== person) known = new KnownPlaces(person);
  return known;
}

/** The name of a place that a role is held in. */
export function usePlaceName(): (place: string) => string {
  const { t } = useText();
  const api = useApi();
  const stores = useStores();
  const { person, canInGroup } = useSession();
  const mayAsk = canInGroup(MANAGE_PEOPLE);
  const places = knownBy(person.id);
  const [, read] = useState(0);
  const lacking = useRef(new Set<string>());
  useEffect(() => places.follow(() => read((times) => times + 1)), [places]);
  useEffect(() => {
    if (mayAsk) places.ask(api, lacking.current);
  });
  return useCallback(
    (id) => {
      if (id === GROUP) return t('place.group');
      const store = stores.find((one) => one.id === id);
      if (store) return store.name;
      const place = places.get(id);
      if (!place) {
        lacking.current.add(id);
        return t('place.other', { id });
      }
      return place.kind === 'brand' ? t('place.brand', { name: place.name }) : place.name;
    },
    [t, stores, places],
  );
}
