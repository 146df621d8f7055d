// The types that every part of the extension shares: what is generated, what is stored, and the messages.
// Nothing here is run. The records themselves are in generated/contract.d.ts.

/** One row of the networks, as generated/contract.js gives it. */
interface NetworkRow {
  id: string;
  name: string;
  federated: boolean;
  hosts: string[];
  knownHosts: string[];
  clients: string[];
  handlePattern: string;
  caseSensitive: boolean;
  profileUrl: string;
  fetched: boolean;
}

/** A shape on the 16-unit grid with its two colours. */
interface Mark {
  word: string;
  light: string;
  dark: string;
  written: boolean;
  /** The mark to use where the account itself says so. */
  declared?: string;
  /** Between which heights of the grid the shape fills with a value from 0 to 100. */
  fill?: { top: number; bottom: number };
  paths: string[];
}

type Verdict = ScoreCard["verdict"];
type ScoreName = Contribution["score"];

/** What the classic files share under `globalThis.humankind`; content files add their own parts to this interface. */
interface Humankind {
  contract: {
    apiVersion: string;
    verdicts: Verdict[];
    scores: ScoreName[];
    /** shared_schema/problems.py */
    problemTypePrefix: string;
    /** shared_schema/limits.py */
    limits: Record<"text" | "short" | "url" | "id" | "host" | "handle" | "key" | "note" | "query" | "batch" | "seenPosts" | "list" | "reasonsShown", number>;
    networks: NetworkRow[];
  };
  marks: Record<string, Mark>;
}

declare var humankind: Humankind;
/** Firefox's name for the same interface; Chromium knows `chrome`. */
declare var browser: typeof chrome | undefined;

/** What the reader chose. Kept in storage.local under "settings". */
interface Settings {
  serverUrl: string;
  paused: boolean;
  sitesOff: string[];
  addedHosts: string[];
  badges: Record<Verdict, boolean>;
}

/** How the server stands: `on` answers and knows us, `unpaired` answers but does not, `blocked` by the browser. */
type ServerState = "on" | "off" | "unpaired" | "blocked";

/** A problem as the reader is told it. */
interface Trouble {
  type: string;
  title: string;
  detail: string;
  next: string;
}

/** Answer of every message to the background. */
type Answer<T> = ({ ok: true } & T) | { ok: false; problem: Trouble };

/** What a content script tells the popup about its page. */
interface PageSummary {
  site: string;
  recognised: boolean;
  /** Posts met, and those whose words were understood. */
  posts: number;
  read: number;
  counts: Partial<Record<Verdict, number>>;
  kindness: number | null;
  authors: number;
}
