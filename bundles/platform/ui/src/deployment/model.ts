/** Permissions of the modules. */
export const READ_DEPLOYMENT = 'platform.deployment.read';
export const MANAGE_DEPLOYMENT = 'platform.deployment.manage';

/** A sentence, with the code that does not change. */
export interface Reason {
  code: string;
  text: string;
}

/** How the node that answers was found. */
export interface Found {
  /** What is not as it is to be. */
  faults: Reason[];
  /** What is worth knowing, and no fault. */
  notes: Reason[];
}

export const STATES = ['running', 'starting', 'disabled', 'waiting', 'quarantined'] as const;
export const ORIGINS = ['shipped', 'signed', 'unsigned'] as const;
export const ACTIONS = ['install', 'update', 'refresh', 'remove'] as const;
type State = (typeof STATES)[number];
type Origin = (typeof ORIGINS)[number];

/** A module of the present set, as it is on the node that answers. */
export interface Module {
  id: string;
  name: string;
  version: string;
  archive: string;
  origin: Origin;
  requires: string[];
  /** Names of the pages that it brings. */
  pages: string[];
  state: State;
  /** Why it is not running, each because of the next. */
  reasons: Reason[];
  /** The version that runs beside it, for connections that ask for just that. */
  canary: Canary | null;
}

/** Behind the id of a module, of its second version. */
export const CANARY = '@canary';

/** The second version of a module; each part as there. */
export type Canary = Pick<Module, 'version' | 'archive' | 'origin' | 'state' | 'reasons'>;

/** An archive that is kept. */
export interface Archive {
  /** The digest of the file. */
  id: string;
  module: string;
  version: string;
  origin: Origin;
  signer: string | null;
  size: number;
  addedAt: string;
}

/** A node that is alive, and how far it has come. */
export interface ModuleNode {
  name: string;
  /** Whether it is the one that answers. */
  self: boolean;
  /** The number of the set that it runs, or 0. */
  set: number;
  since: string | null;
  /** Whether that is the present set; it follows when it is not. */
  present: boolean;
  /** Ids of modules, and of second versions, that are to run there and do not, or are not well. */
  troubled: string[];
}

/** What is to run, or was. */
export interface ModuleSet {
  number: number;
  madeAt: string;
  change: Reason;
  modules: {
    module: string;
    version: string;
    archive: string;
    disabled: boolean;
    canary: string | null;
  }[];
}

/** What is asked for. */
export type Change =
  | { kind: 'install' | 'update' | 'canary'; archive: string }
  | { kind: 'rollback'; set: number }
  | { kind: 'promote' | 'withdraw' | 'disable' | 'enable' | 'uninstall'; module: string };

/** What a change would do. */
export interface Plan {
  possible: boolean;
  obstacles: Reason[];
  /** It takes a restart of each node, which must be asked for. */
  needsRestart: boolean;
  restart: Reason[];
  /** What it would leave as it is, though one might think otherwise. */
  notes: Reason[];
  bundles: {
    action: (typeof ACTIONS)[number];
    module: string;
    bundle: string;
    from: string;
    to: string;
  }[];
  refreshed: string[];
  migrations: { module: string; file: string }[];
  reach: Touched[];
}

/** Some whom a change touches: of all, the first by name. */
export interface Touched extends Reason {
  count: number;
  names: string[];
}

/** What only former versions of a module need. */
export interface Contraction {
  files: string[];
  /** Numbers of the sets that cannot be gone back to afterwards. */
  lost: number[];
  reasons: Reason[];
}

/** What became of a change. */
export interface Outcome {
  done: boolean;
  /** The node starts anew for it; what becomes of it is told by the last restart. */
  restarting: boolean;
  set: number;
  reasons: Reason[];
  /** Why modules that ran before do not run any more; empty when all do. */
  notRestored: Reason[];
  millis: number;
}

/** A change for which a node started anew. */
export interface Restart {
  change: Reason;
  node: string;
  begunAt: string;
  state: 'trying' | 'done' | 'put_back';
  /** Why it was put back. */
  reasons: Reason[];
}
