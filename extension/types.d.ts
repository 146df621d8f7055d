// Types that all parts of the extension share: the contract, the settings, the messages, and the files in lib/.
// Nothing here is run. The records of the API are in generated/contract.d.ts.

/** A row of shared_schema/networks.json, as generated/contract.js has it. */
interface NetworkRow {
  id: string;
  name: string;
  federated: boolean;
  hosts: string[];
  knownHosts: string[];
  clients: string[];
  /** Whether its pages can get badges. */
  badged: boolean;
  handlePattern: string;
  caseSensitive: boolean;
  fetched: boolean;
}

/** A drawing of shared_schema/look.json with its two colours. */
interface Mark {
  /** The word in English, for the server and the command line. */
  word: string;
  light: string;
  dark: string;
  /** Whether the word is written out beside the mark. */
  written: boolean;
  /** The mark to use instead if the account itself says so. */
  declared?: string;
  /** The heights between which the shape fills, from below, with a value from 0 to 100. */
  fill?: { top: number; bottom: number };
  paths: string[];
}

type Verdict = ScoreCard["verdict"];
type TagColour = ShownTag["colour"];
type ScoreName = Contribution["score"];
/** When servers are asked that were never contacted. */
type NewHosts = NonNullable<ScoresRequest["new_hosts"]>;
type ElementAttributes = Record<string, string | boolean | null | undefined | ((event: Event) => unknown)>;
type ElementChild = Node | string | null | undefined;

/** What the extension's files share under `globalThis.humankind`. content/types.d.ts adds the content scripts' parts. */
interface Humankind {
  contract: {
    /** The version of the contract that this extension speaks, and the oldest that it still understands. */
    contract: number;
    oldestContract: number;
    /** The match pattern of every server on the reader's machine. */
    ownServer: string;
    defaultServerUrl: string;
    /** What a typical person has: the notch on the bars. Empty before the first evaluation. */
    typical: Partial<Record<ScoreName, number>>;
    /** The languages of _locales, as `common_locale` names them, that are written from right to left. */
    rightToLeft: string[];
    verdicts: Verdict[];
    scores: ScoreName[];
    tagColours: TagColour[];
    newHosts: NewHosts[];
    /** The words by which people opt out in their profile, for a RegExp with the flag `i`. */
    optOutPattern: string;
    /** shared_schema/problems.py */
    problemTypePrefix: string;
    /** shared_schema/limits.py */
    limits: Record<
      "text" | "short" | "url" | "id" | "host" | "handle" | "key" | "note" | "tagWord" | "query" | "batch" | "seenPosts" | "list" | "newAccountDays" | "reasonsShown",
      number
    >;
    networks: NetworkRow[];
  };
  /** shared_schema/look.json */
  look: {
    grid: number;
    stroke: number;
    /** The colours of tags, in the order in which they are offered. */
    tag_colours: Record<TagColour, { light: string; dark: string }>;
    marks: Record<string, Mark>;
  };
  api: typeof chrome;
  isConnected(): boolean;
  i18n: {
    t(key: string, ...values: (string | number)[]): string;
    locale(): string;
    direction(): "ltr" | "rtl";
    around(key: string): [before: string, after: string];
    plural(key: string, count: number, ...values: (string | number)[]): string;
    number(value: number): string;
    points(value: number): string;
    day(moment: string | null | undefined): string;
  };
  problems: {
    ProblemError: ProblemErrorClass;
    create(slug: OwnProblemSlug, detail?: string): InstanceType<ProblemErrorClass>;
    isType(problem: ShownProblem | null | undefined, slug: ProblemSlug): boolean;
    fromDocument(document: unknown): ShownProblem | null;
    fromError(error: unknown): ShownProblem;
  };
  messages: {
    request(message: RuntimeMessage): Promise<any>;
    listen(listener: (message: RuntimeMessage) => unknown): void;
  };
  accounts: {
    account(network: string, handle: string, host?: string | null): Account | null;
    keyOf(who: Account): string;
    federated(address: string, home: string, own?: string, others?: string): Account | null;
    parse(address: string, base?: string): URL | null;
    webAddress(address: string | null | undefined): string | null;
    decoded(text: string): string;
    displayHandle(who: Account): string;
    displayHandleAndNetwork(who: Account): string;
    named(who: Account): string;
    isNewAt(joined: string | null | undefined, now: number): boolean;
    shownKindness(card: ScoreCard): number | null;
    whyNoKindness(card: ScoreCard): string;
  };
  rules: {
    DEFAULTS: RuleBook;
    target(text: unknown): { kind: RuleKind; value: string } | null;
    actionsFor(about: string): RuleAction[];
    checked(raw: unknown): RuleBook;
    factsOf(
      card: ScoreCard & { lists?: { address: string }[] },
      createdAt?: string | null,
    ): RuleFacts;
    decide(
      book: RuleBook,
      facts: RuleFacts,
      account: { key: string; network: string; isFollowed: boolean; now: number },
    ): Decision;
  };
  keepNewest(collection: { size: number; keys(): Iterator<string>; delete(key: string): boolean }, limit: number): void;
  dom: {
    make<T extends keyof HTMLElementTagNameMap>(
      tag: T,
      attributes?: ElementAttributes,
      ...children: ElementChild[]
    ): HTMLElementTagNameMap[T];
    outerLink(href: string, ...children: (Node | string)[]): HTMLAnchorElement;
    contain(host: Element): void;
  };
  marks: {
    draw(name: string): SVGElement;
    heart(kindness: number): SVGElement;
    nameOf(card: ScoreCard): string;
  };
  cardParts: {
    sentence(card: ScoreCard): HTMLElement;
    scores(card: ScoreCard): HTMLElement;
    reasons(card: ScoreCard): HTMLElement | null;
    move(card: ScoreCard): HTMLElement | null;
    linkedAccounts(card: ScoreCard): HTMLElement | null;
    correction(card: ScoreCard): string | null;
    /** The verdicts that a reader can choose. */
    choices: Verdict[];
    facts(card: ScoreCard): HTMLElement | null;
    tagDot(colour: TagColour): HTMLElement;
    tag(shown: ShownTag): HTMLElement;
    lists(card: ScoreCard): HTMLElement | null;
    evidence(card: ScoreCard): HTMLElement | null;
  };
  /** CSS for `.card`. */
  cardStyle: string;
  hosts: {
    builtIn: Set<string>;
    pattern(host: string): string;
    isPublic(host: unknown): host is string;
    inPermissions(permissions: chrome.permissions.Permissions): string[];
    of(row: NetworkRow): string[];
    isAllowed(host: string): Promise<boolean>;
    allowedAmong(hosts: Iterable<string>): Promise<string[]>;
    isOwnMachine(serverUrl: string): boolean;
    serverPattern(serverUrl: string): string;
    mayReach(serverUrl: string): Promise<boolean>;
    serverAddress(text: unknown): string;
  };
  page: {
    byId<T extends HTMLElement = HTMLElement>(id: string): T;
    fill(): void;
    holdPlace(element: HTMLElement): () => void;
    adoptCardStyle(): void;
    setShown(control: HTMLElement, isShown: boolean, next: HTMLElement | null): void;
    redraw(id: string, state: unknown, draw: () => (Node | null)[]): void;
    latestOnly<T>(load: () => Promise<T>): () => Promise<T | null>;
    ifVisible(action: () => Promise<void>): () => Promise<void>;
    keepRefreshing(refresh: () => Promise<void>, everyMs: number, failed: (error: unknown) => void): Promise<void>;
    withColours<T extends HTMLElement | SVGElement>(element: T, name: string): T;
    colouredMark(name: string): SVGElement;
  };
  permissions: {
    allowSites(chosen: string[]): Promise<void>;
    useServer(text: string): Promise<{ serverUrl: string; version: string }>;
  };
  notices: {
    copyButton(text: () => string, label: string): HTMLElement;
    notice(title: string, text: string, ...actions: (Node | null)[]): HTMLElement;
    problemNotice(problem: ShownProblem): HTMLElement;
    serverNotice(overview: Overview, act: (action: () => Promise<unknown>) => void): HTMLElement | null;
  };
}

declare var humankind: Humankind;
/** Firefox's name for the extension API; Chromium has `chrome`. */
declare var browser: typeof chrome | undefined;

/** The content scripts of one network's pages, as browsers register them. */
interface SiteScript {
  id: string;
  matches: string[];
  js: string[];
  css?: string[];
  runAt: "document_start" | "document_idle";
  world?: "MAIN";
}

/** What is done with a post; `badge` is nothing. */
type RuleAction = "badge" | "dim" | "collapse" | "hide" | "highlight";
type RuleKind = "tag" | "list" | "new" | "kindness" | "verdict";

/** What the reader wants done with posts of one kind of account. */
interface Rule {
  /** `verdict:automated`, `new`, `kindness:40`, `tag:weather` or `list:https://lists.example/a.json` */
  target: string;
  /** Only on this network; null for all. */
  network: string | null;
  action: RuleAction;
}

/** All rules of the reader, with the exceptions. */
interface RuleBook {
  rules: Rule[];
  /** Whose rule counts for a post that somebody boosted. */
  reposts: "author" | "booster";
  /** Accounts that the page says the reader follows are neither dimmed nor hidden. */
  sparesFollowed: boolean;
  /** Keys of accounts that are neither dimmed nor hidden. */
  alwaysShow: string[];
}

/** What the rules need to know about an account. */
interface RuleFacts {
  verdict: string;
  /** The reader's own verdict. */
  corrected: string | null;
  kindness: number | null;
  createdAt: string | null;
  tag: string | null;
  /** Addresses of the lists that it is on. */
  lists: string[];
}

/** `target` is what the deciding rule is about; null if nothing is done. */
interface Decision {
  action: RuleAction;
  target: string | null;
}

/** What the reader chose. In storage.local under "settings". */
interface Settings {
  serverUrl: string;
  paused: boolean;
  sitesOff: string[];
  addedHosts: string[];
  badges: Record<Verdict, boolean>;
  newHosts: NewHosts;
  rules: RuleBook;
}

/** What a page of the extension changes; what is not named stays. */
interface SettingsChange {
  paused?: boolean;
  badges?: Partial<Settings["badges"]>;
  newHosts?: NewHosts;
  rules?: Partial<RuleBook>;
}

/** `on` responds and knows us, `unpaired` responds but does not know us, `blocked` is blocked by the browser. */
type ServerState = "on" | "off" | "unpaired" | "blocked" | "unverified" | "server_outdated" | "extension_outdated";

/** What the background says of the server. `isEnded`: the reader ended this browser's key on the server. */
interface Overview {
  server: ServerState;
  settings: Settings;
  isEnded: boolean;
}

/** Problems that the extension itself finds; lib/problems.js has their texts. */
type OwnProblemSlug =
  | "card-covered"
  | "server-off"
  | "community-off"
  | "server-slow"
  | "server-unexpected"
  | "server-blocked"
  | "server-unverified"
  | "server-outdated"
  | "extension-outdated"
  | "server-page-needed"
  | "start-not-allowed"
  | "site-not-allowed"
  | "start-host-missing"
  | "start-failed"
  | "not-paired"
  | "no-response"
  | "paused"
  | "bad-message"
  | "bad-address"
  | "bad-host"
  | "bad-rule"
  | "unknown-account";
type ProblemSlug = OwnProblemSlug | ServerProblemSlug;

/** A problem as it is shown to the reader. */
interface ShownProblem {
  type: string;
  title: string;
  detail: string;
  next: string;
  /** The server that was not asked, and in how many seconds it is. */
  host?: string;
  retryAfter?: number;
}

type ProblemErrorClass = new (problem: ShownProblem) => Error & { problem: ShownProblem; is(...slugs: ProblemSlug[]): boolean };

interface RuntimeMessage {
  type: string;
  [field: string]: unknown;
}

/** The background's response to a request. */
type MessageResponse<T> = ({ ok: true } & T) | { ok: false; problem: ShownProblem };

/** What a content script reports to the popup about its page. */
interface PageSummary {
  site: string;
  recognised: boolean;
  /** Posts found, and those that could be read. */
  posts: number;
  read: number;
  /** Posts collapsed and hidden by rules; `isReleased` if the reader shows them all again. */
  acted: { collapsed: number; hidden: number; isReleased: boolean };
  counts: Partial<Record<Verdict, number>>;
  kindness: number | null;
  authors: number;
}
