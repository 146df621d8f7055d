// The types of the content scripts' parts of `humankind`. Nothing here is run.

interface ChromeMessage {
  type: string;
  [field: string]: unknown;
}

/** A place in a site's pages where an author can stand. */
interface HumankindPlace {
  /** A post has words of its author; a profile's heading only says whose page it is. */
  kind: "post" | "profile";
  /** The author's link, or a profile's heading. */
  author: string;
  /** That element's tag, which spares the browser trying `author` on all others. */
  tag: string;
  /** What the badge follows, in the link: candidates in order; none found: the link itself. */
  name: string[];
  /** What the badge follows instead, around the link. */
  outside?: string;
  /** The badge becomes the last child of what it would follow. */
  inside?: boolean;
}

/** How a site's posts are read. Lists of selectors are candidates in order. */
interface HumankindPostTable {
  within: string[];
  /** What a public post matches; null where the site has only public posts or marks the others. */
  open: string | null;
  /** What a post that is not public matches or holds. */
  closed: string | null;
  text: string[];
  address: string[];
  time: string[];
  /** When the post was made, where no element says it. */
  moment: ((post: Element) => string | null) | null;
  language: string[];
  mention: string | null;
  /** Whom a mention names, where its address is not how people name the account. */
  mentioned: ((link: Element) => Account | null) | null;
  /** The page writes line breaks as such in its texts; its boxes mean nothing. */
  flat: boolean;
  /** What surrounds another author's words inside a post. */
  quoted: string | null;
  /** The elements a post is made of, where it is more than one. */
  parts: ((post: Element) => Element[]) | null;
  /** The id that the author's own server knows the post by, or null. */
  id: (post: Element, page: Location) => string | null;
  reply: (post: Element, mentions: string[]) => { is_reply: boolean | null; reply_to: string | null };
}

interface HumankindSite {
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
  places: HumankindPlace[];
  post: HumankindPostTable;
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
    federated(address: string, home: string): Account | null;
    parse(address: string, base?: string): URL | null;
    decoded(text: string): string;
    shown(who: Account): string;
    named(who: Account): string;
  };
  sites: Record<string, HumankindSite>;
  site: {
    find(page: Location): HumankindSite | null;
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
  pairing: { watch(): boolean };
  lookups: {
    want(account: Account, post: Post | null): void;
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
