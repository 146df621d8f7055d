// The types of the content scripts' parts of `humankind`. Nothing here is run.

interface ChromeMessage {
  type: string;
  [field: string]: unknown;
}

/** A selector; with the day it was checked where that is not the day of its table. */
type HumankindCandidate = string | [selector: string, checked: string];

/** The marks of a page, in the order in which they are needed; `name` is whom the author's link names. */
type HumankindFailure = "site" | "author" | "name" | "post" | "text";

/** A place in a site's pages where an author can stand. `C` is how its candidates are written. */
interface HumankindPlace<C = string> {
  /** A post has words of its author; a profile's heading only says whose page it is. */
  kind: "post" | "profile";
  /** The author's link, or a profile's heading. */
  author: string;
  /** That element's tag, which spares the browser trying `author` on all others. */
  tag: string;
  /** The day it was checked, where that is not the day of its table; `unchecked` where nothing on record tells of it. */
  checked?: string;
  /** True for the author's own link, where its shape alone does not tell it from others'. */
  only?: (link: Element) => boolean;
  /** What the badge follows, in the link: candidates in order; none found: the link itself. */
  name: C[];
  /** What the badge follows instead, around the link. */
  outside?: string;
  /** The badge becomes the last child of what it would follow. */
  inside?: boolean;
  /** The author's address, where the site draws the name without a link. */
  address?: (element: Element) => string | null;
}

/** How a site's posts are read. Lists of selectors are candidates in order. */
interface HumankindPostTable<C = string> {
  within: C[];
  /** What a public post matches, or how it is told; null where the site has only public posts or marks the others. */
  open: string | ((post: Element) => boolean) | null;
  /** What a post that is not public matches or holds. */
  closed: string | null;
  text: C[];
  address: C[];
  /** The post's own address, where no link's shape alone tells which one holds it. */
  permalink?: (post: Element) => string | null;
  time: C[];
  /** When the post was made, where no element says it. */
  moment: ((post: Element) => string | null) | null;
  language: C[];
  mention: string | null;
  /** Where a link leads, where the site sends it through an address of its own or adds marks to it. */
  target?: (url: URL) => URL | null;
  /** Whom a mention names, where its address is not how people name the account. */
  mentioned: ((link: Element) => Account | null) | null;
  /** The page writes line breaks as such in its texts; its boxes mean nothing. */
  flat: boolean;
  /** What surrounds another author's words inside a post. */
  quoted: string | null;
  /** A post's words stand after their author's name and before anybody else's. */
  follows?: boolean;
  /** The elements a post is made of, where it is more than one. */
  parts: ((post: Element) => Element[]) | null;
  /** The id that the author's own server knows the post by, or null. */
  id: (post: Element, page: Location) => string | null;
  reply: (post: Element, mentions: string[]) => { is_reply: boolean | null; reply_to: string | null };
}

interface HumankindSite<C = string> {
  id: string;
  /** The day the selectors were last checked against the site. */
  checked: string;
  hosts: string[];
  /** Only these paths of the hosts, or null for all. */
  paths: RegExp | null;
  /** What shows that a host the reader added is such a site; null where it only lives at its own hosts. */
  mark: string | null;
  /** Addresses (path and hash) whose posts are private messages: never read. */
  hidden: RegExp | null;
  account: (address: string, page: Location) => Account | null;
  places: HumankindPlace<C>[];
  post: HumankindPostTable<C>;
  /** What the page's marks beside a name say about the account. */
  profile?: (link: Element) => Profile | null;
  /** Parses a response that the page itself fetched (see ../injected/). The input is untrusted and may be anything. */
  parseResponse?: (response: unknown) => HumankindIntercepted[];
  /** The day each candidate was checked, and those the browser does not understand: once the table is ready for use. */
  dates?: Map<string, string>;
  refused?: string[];
}

/** An account in an intercepted response, and one of its posts; a post that is not `open` is never used. */
interface HumankindIntercepted {
  account: Account;
  profile: Profile | null;
  post: (Post & { id: string }) | null;
  open: boolean;
}

/** What is known of an account in this page. */
type HumankindState =
  | { kind: "thinking" }
  | { kind: "ready"; card: ScoreCard }
  | { kind: "opted_out"; problem: Trouble | null }
  | { kind: "unavailable"; problem: Trouble | null };

/** One author link in the page, while it is there. */
interface HumankindSpot {
  link: Element;
  place: HumankindPlace;
  account: Account;
  key: string;
  host: HTMLElement | null;
}

interface HumankindStatus {
  state: "on" | "off" | "unpaired" | "paused" | "site_off";
  badges: Record<Verdict, boolean>;
  serverUrl: string;
  /** What the reader's server says of sites that changed. */
  tables: SiteTable[];
}

interface Humankind {
  started?: boolean;
  alive(): boolean;
  word(key: string, ...values: (string | number)[]): string;
  ask(message: ChromeMessage): Promise<{ ok: boolean; problem?: Trouble; [field: string]: any }>;
  hear(listener: (message: ChromeMessage) => unknown): void;
  icons: {
    mark(name: string): SVGElement;
    heart(kindness: number): SVGElement;
    make<T extends keyof HTMLElementTagNameMap>(
      tag: T,
      attributes?: Record<string, string | null | undefined>,
      ...children: (Node | string | null | undefined)[]
    ): HTMLElementTagNameMap[T];
  };
  ground: { under(element: Element): { tone: "light" | "dark"; colour: string } };
  style: { badge(): CSSStyleSheet; card(): CSSStyleSheet };
  accounts: {
    account(network: string, handle: string, host?: string | null): Account | null;
    keyOf(who: Account): string;
    federated(address: string, home: string, own?: string, others?: string): Account | null;
    parse(address: string, base?: string): URL | null;
    decoded(text: string): string;
    shown(who: Account): string;
    named(who: Account): string;
  };
  sites: Record<string, HumankindSite<HumankindCandidate>>;
  tables: {
    accept(tables: SiteTable[]): boolean;
    ready(site: HumankindSite<HumankindCandidate>): HumankindSite;
  };
  diagnosis: {
    failure(site: HumankindSite | null): HumankindFailure | null;
    lines(site: HumankindSite | null): string[];
  };
  site: {
    find(page: Location): HumankindSite | null;
    isIdle(page: Location): boolean;
    authors(site: HumankindSite): string;
    meet(site: HumankindSite, link: Element): { place: HumankindPlace; account: Account; key: string } | null;
    anchor(place: HumankindPlace, link: Element): Element;
    read(site: HumankindSite, link: Element): Post | null;
    first(root: Element, candidates: string[]): Element | null;
  };
  badge: {
    tag: string;
    isOurs(node: Node): boolean;
    create(hooks: HumankindBadgeHooks): HTMLElement;
    show(host: HTMLElement, account: Account, state: HumankindState): void;
    tint(host: HTMLElement): void;
    markOf(state: HumankindState): Mark & { name: string };
    wordOf(state: HumankindState): string;
    button(host: HTMLElement): HTMLButtonElement | null;
  };
  card: {
    open(anchor: HTMLElement, subject: HumankindSubject, how: "hover" | "pointer" | "keyboard"): void;
    close(): void;
    leave(): void;
    refresh(key: string): void;
  };
  reasons: { bars(card: ScoreCard): HTMLElement; why(card: ScoreCard): HTMLElement | null };
  /** Only in pages whose own answers are listened to. */
  heard?: {
    start(site: HumankindSite): void;
    stop(): void;
    /** Calls back when everything heard so far is understood. */
    settled(then: () => void): void;
    /** What was heard of an account since it was last asked for. */
    about(account: Account): { posts: Post[]; profile: Profile | null };
    /** The post as it was heard; false where it is not public; null where nothing was heard of it. */
    post(id: string | null): Post | false | null;
  };
  pairing: { watch(): boolean };
  lookups: {
    want(account: Account, posts: Post[], profile: Profile | null): void;
    state(key: string): HumankindState | null;
    learn(key: string, state: HumankindState): void;
    forget(key?: string): void;
    pause(): void;
    resume(): void;
    start(hooks: { changed(key: string): void; failed(problem: Trouble | null): void }): void;
    summary(): { counts: Partial<Record<Verdict, number>>; kindness: number | null; authors: number };
  };
  watcher: {
    start(hooks: HumankindWatcherHooks): void;
    stop(): void;
    /** The authors in view. */
    visible(): Iterable<HumankindSpot>;
    /** Every author in the page that has a badge. */
    badged(): Iterable<HumankindSpot>;
    site(): HumankindSite | null;
    /** Somebody was met here, or authors were found and none was looked at yet. */
    recognised(): boolean;
  };
}

interface HumankindBadgeHooks {
  open(host: HTMLElement, how: "hover" | "pointer" | "keyboard"): void;
  leave(): void;
}

interface HumankindWatcherHooks {
  /** The author came into view, or the link in view now names somebody else. */
  seen(spot: HumankindSpot, site: HumankindSite): void;
  /** The spot's badge is to be placed (again). */
  place(spot: HumankindSpot): void;
}

interface HumankindSubject {
  account: Account;
  key: string;
  tone: "light" | "dark";
}
