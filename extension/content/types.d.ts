// The types of the content scripts' parts of `humankind`. Nothing here is run.

/** A selector; with the day it was checked if that differs from the day of its table. */
type HumankindCandidate = string | [selector: string, checked: string];

/** The steps of reading a page, in order. `name` is identifying the account from the author's link. */
type HumankindFailure = "site" | "author" | "name" | "post" | "text";

/** A place in a site's pages where an author is named. `C` is the type of its selectors. */
interface HumankindPlace<C = string> {
  /** A post contains text by the author; a profile's heading only says whose page it is. */
  kind: "post" | "profile";
  /** The author's link, or the heading of a profile. */
  author: string;
  /** The tag of that element, so that the browser need not try `author` on others. */
  tag: string;
  /** The day it was checked, if that differs from the day of its table; `unchecked` if no page on record shows it. */
  checked?: string;
  /** Tells the author's own link from others that `author` also matches. */
  isAuthorLink?: (link: Element) => boolean;
  /** The element in the link that the badge follows: candidates in order. If none matches, the link itself. */
  name: C[];
  /** The element around the link that the badge follows instead. */
  outside?: string;
  /** The badge becomes the last child of that element instead of following it. */
  inside?: boolean;
  /** The author's address, on sites that show the name without a link. */
  address?: (element: Element) => string | null;
  /** True if only the post is read: the page names the author elsewhere, and the badge is there. */
  unbadged?: boolean;
}

/** How a site's posts are read. Lists of selectors are candidates in order. */
interface HumankindPostTable<C = string> {
  /** What surrounds a post. */
  within: C[];
  /** The element that is an author's post, and the words in it, on sites where no selector finds them. */
  frame?: (link: Element) => Element | null;
  words?: (link: Element) => Element | null;
  /** Matches a public post, or decides it; null if the site has only public posts or `closed` marks the others. */
  open: string | ((post: Element) => boolean) | null;
  /** Matches a post that is not public, or something inside it. */
  closed: string | null;
  text: C[];
  address: C[];
  /** The post's own address, if a selector alone cannot find its link. */
  permalink?: (post: Element) => string | null;
  time: C[];
  /** When the post was made, if no element says it; null if only an element does. */
  createdAt: ((post: Element) => string | null) | null;
  language: C[];
  mention: string | null;
  /** Where a link really leads, on sites that redirect links or add parameters to them. */
  target?: (url: URL) => URL | null;
  /** The mentioned account, if the link's address is not how people name it. */
  mentionedAccount: ((link: Element) => Account | null) | null;
  /** The texts contain line breaks; their boxes mean nothing. */
  hasLineBreaks: boolean;
  /** Boxes in a text that are part of a line, where the page puts its own around a link. */
  inline?: string;
  /** Matches only on pages of a reader who has signed in, on sites that show such readers posts for followers without a
   * mark. While it matches, no post is read. */
  signedIn?: string;
  /** The author's handle, on sites where the post itself says it. A link to anybody else is not the author's. */
  author?: (post: Element) => string | null;
  /** What surrounds the author's name in a post. The first one in a post is its author's; others are of quoted authors. */
  byline?: string;
  /** What surrounds another author's words inside a post. */
  quoted: string | null;
  /** Parts of a post, or of its text, that its author did not write: previews of linked pages, notes of the site. */
  asides?: string;
  /** Matches something in a post whose text the site itself has translated. */
  translated?: string;
  /** Quotations in a text, on sites that have another element for them than `<blockquote>`. */
  quotation?: string;
  /** A copy of the text with quotations in `<blockquote>`, on sites that have no element for them. */
  markQuotations?: (text: Element) => Element;
  /** A post's text is between its author's name and the next author's. */
  textFollowsName?: boolean;
  /** What surrounds a post with the lines about it, such as who boosted it; or, in a table, the cell with its words. The
   * post itself if missing. */
  box?: (post: Element) => Element;
  /** The link to whoever boosted a post. */
  booster?: (post: Element) => Element | null;
  /** Posts inside a post are quoted in it; else they are replies. */
  hasQuotesInside?: boolean;
  /** The elements that make up a post, if it is more than one. */
  elements: ((post: Element) => Element[]) | null;
  /** The post's id on the author's own server, or null. */
  id: (post: Element, page: Location) => string | null;
  /** `addressed` are the accounts that the words begin with: later mentions are of others. */
  reply: (post: Element, addressed: string[]) => { is_reply: boolean | null; reply_to: string | null };
}

interface HumankindSite<C = string> {
  id: string;
  /** The day the selectors were last checked against the site. */
  checked: string;
  hosts: string[];
  /** Only these paths of the hosts, or null for all. */
  paths: RegExp | null;
  /** Matches on every page of such a site; for hosts that the reader added. Null if the site has only its own hosts. */
  detect: string | null;
  /** Addresses (path and hash) of private messages, which are never read. */
  privatePaths: RegExp | null;
  account: (address: string, page: Location) => Account | null;
  places: HumankindPlace<C>[];
  post: HumankindPostTable<C>;
  /** What the page shows beside a name about the account. */
  profile?: (link: Element) => Profile | null;
  /**
   * The handle that the page shows beside the heading of a profile, null if it shows none. Until it is that of the page's
   * address, the page still shows the profile from which the reader came.
   */
  handleBeside?: (heading: Element) => string | null;
  /** Names below which the page shows the account's bio, and that bio; for people who ask there not to be scored. */
  bio?: { name: string; words: string };
  /** Whether the page says, beside a name, that the reader follows the account. */
  isFollowed?: (name: Element) => boolean;
  /** What a response that the page itself requested contains (see intercepted.js). The response can be anything. */
  parseResponse?: (response: unknown) => HumankindIntercepted[];
  /** Filled in by site_tables.js: the day each selector was checked, and those that the browser does not support. */
  dates?: Map<string, string>;
  refused?: string[];
}

/** One account, or one of its posts, in a response that the page itself requested. A post that is not `open` is never read. */
interface HumankindIntercepted {
  account: Account;
  profile: Profile | null;
  post: (Post & { id: string }) | null;
  open: boolean;
}

/** What this page knows about an account. */
type HumankindState =
  | { kind: "thinking" }
  | { kind: "ready"; card: ScoreCard; newHost?: ShownProblem | null }
  | { kind: "new_host"; problem: ShownProblem }
  | { kind: "opted_out"; problem: ShownProblem | null }
  | { kind: "unavailable"; problem: ShownProblem | null };

/** An author link and the account that it leads to. */
interface HumankindAuthor {
  link: Element;
  place: HumankindPlace;
  account: Account;
  key: string;
}

/** An author link in the page that was near the view, while it is there. */
interface HumankindSpot extends HumankindAuthor {
  host: HTMLElement | null;
}

/** A post with which a rule does something. */
interface HumankindActed {
  site: HumankindSite;
  link: Element;
  post: Element;
  account: Account;
  key: string;
  /** The element that gets the line, and all elements of the post. */
  box: Element;
  whole: Element[];
  /** How this page remembers the post. */
  name: string;
  /** What the rule wants, and what is done now: a post that is being read waits. */
  wanted: RuleAction;
  action: RuleAction;
  why: Decision & { mark: string; name: string };
  /** The reader pressed "Show". */
  isOpen: boolean;
  isInThread: boolean;
  /** Inside another post. */
  isNested: boolean;
  line: HTMLElement | null;
}

/** What the buttons of a line do. */
interface LineHooks {
  toggle(): void;
  alwaysShow(): void;
}

/** Notices what the page lays over a card. */
interface HumankindCoverWatch {
  /** Whether the reader could see the card long enough to decide. `at`: when the reader did, as events give it. */
  isUncovered(at: number): boolean;
  /** Whether, when that was last asked, the card had been in its place for a while. */
  isAtRest(): boolean;
  /** To be called where the card itself has changed its place. */
  placed(): void;
  stop(): void;
}

/** The open card. */
interface HumankindDialog {
  /** The badge. */
  anchor: HTMLElement;
  subject: HumankindSubject;
  /** Opened by a click or a key: stays until it is closed. */
  pinned: boolean;
  host: HTMLElement;
  root: ShadowRoot;
  box: HTMLElement;
  /** From when it is shown. */
  covers: HumankindCoverWatch | null;
  /** When what can be clicked last changed, on the clock of events. */
  shownAt: number;
  /** What was requested last, settled or not. It never fails. */
  work: Promise<void> | null;
  busy: boolean;
  /** What the reader is choosing: a correction or a tag. */
  choosing: "verdict" | "tag" | null;
  /** The words that are offered as tags. */
  words: TagWord[];
  problem: ShownProblem | null;
  note: string;
}

interface HumankindStatus {
  state: "on" | "off" | "unpaired" | "paused" | "site_off";
  badges: Record<Verdict, boolean>;
  rules: RuleBook;
  /** Accounts with whose posts a rule does something; null if they were not requested. */
  known: [string, RuleFacts][] | null;
  /** The server's tables for sites that changed. */
  tables: SiteTable[];
}

interface Humankind {
  started?: boolean;
  backgroundColor(element: Element, known: Map<Element, number[]>): { tone: "light" | "dark"; colour: string };
  style: { badge(): CSSStyleSheet; line(): CSSStyleSheet; card(): CSSStyleSheet };
  sites: Record<string, HumankindSite<HumankindCandidate>>;
  siteTables: {
    accept(tables: SiteTable[]): boolean;
    prepare(site: HumankindSite<HumankindCandidate>): HumankindSite;
  };
  siteReader: {
    find(page: Location): HumankindSite | null;
    isIdle(page: Location): boolean;
    authors(site: HumankindSite): string;
    identify(site: HumankindSite, link: Element): { place: HumankindPlace; account: Account; key: string } | null;
    anchor(place: HumankindPlace, link: Element): Element;
    postOf(site: HumankindSite, link: Element): Element | null;
    read(site: HumankindSite, link: Element): Post | null;
    optOut(site: HumankindSite, spot: HumankindSpot): Profile | null;
    first(root: Element, candidates: string[]): Element | null;
  };
  threadOrder: {
    above(post: Element, posts: Element[]): Element | null;
  };
  diagnosis: {
    failure(site: HumankindSite | null): HumankindFailure | null;
    lines(site: HumankindSite | null): string[];
  };
  badge: {
    tag: string;
    isOurs(node: Node): boolean;
    create(hooks: HumankindBadgeHooks): HTMLElement;
    show(host: HTMLElement, account: Account, state: HumankindState): void;
    paint(host: HTMLElement, tone: "light" | "dark"): void;
    markOf(state: HumankindState): Mark & { name: string };
    wordOf(state: HumankindState): string;
    button(host: HTMLElement): HTMLButtonElement | null;
    tone(host: HTMLElement): "light" | "dark";
  };
  watchCovers(host: HTMLElement): HumankindCoverWatch;
  badgeTheme: {
    request(host: HTMLElement): void;
    update(host: HTMLElement): void;
    invalidate(): void;
  };
  card: {
    open(anchor: HTMLElement, subject: HumankindSubject, how: "hover" | "pointer" | "keyboard"): void;
    close(): void;
    leave(): void;
    isPointerAtRest(event: PointerEvent): boolean;
    refresh(key: string): void;
  };
  cardContent: {
    draw(dialog: HumankindDialog, state: HumankindState): HTMLElement[];
    chosenVerdict(name: string): Verdict | null;
    chosenWord(name: string, words: TagWord[]): TagWord | null;
  };
  postActions: {
    tag: string;
    partsOf(site: HumankindSite, post: Element): { box: Element; whole: Element[] };
    isNested(site: HumankindSite, post: Element): boolean;
    apply(site: HumankindSite, acted: HumankindActed): void;
    isApplied(acted: HumankindActed): boolean;
    clear(acted: HumankindActed): void;
    createLine(hooks: LineHooks): HTMLElement;
    showLine(acted: HumankindActed, text: { mark: string; name: string; why: string }): void;
    hasFocus(line: HTMLElement | null): boolean;
    cleanUp(root: Element): void;
    cleanUpCopy(element: Element): void;
  };
  postRules: {
    start(): void;
    accept(book: RuleBook, known: [string, RuleFacts][] | null): boolean;
    /** Whether posts can be decided before they come near the view. */
    isEager(): boolean;
    mayAct(link: Element): boolean;
    /** Whether the rule for this account can count for posts of others. */
    isBooster(key: string): boolean;
    consider(author: HumankindAuthor, site: HumankindSite, when?: "now" | "calmly"): void;
    reconsider(key: string | null, when: "now" | "calmly"): void;
    forget(key: string): void;
    restore(): void;
    release(isOn: boolean): void;
    stop(): void;
    drop(link: Element): void;
    summary(): PageSummary["acted"];
  };
  /** Only on sites with a file in injected/. */
  intercepted?: {
    start(site: HumankindSite): void;
    stop(): void;
    /** Calls back once everything received so far is parsed. */
    settled(then: () => void): void;
    /** What was received about an account since the last call. */
    take(account: Account): { posts: Post[]; profile: Profile | null };
    /** The post as it was received; false if it is not public; null if it was not received. */
    post(id: string | null): Post | false | null;
  };
  /** Only on pages of the server. */
  pairingPage?: { watch(): boolean };
  lookups: {
    add(account: Account, posts: Post[], profile: Profile | null): void;
    state(key: string): HumankindState | null;
    /** Since when the account exists, where a page says it. */
    createdAt(key: string): string | null;
    learn(key: string, state: HumankindState): void;
    refresh(key: string): void;
    hostKnown(host: string | undefined): void;
    pause(): void;
    resume(): void;
    start(hooks: {
      changed(key: string): void;
      failed(problem: ShownProblem): void;
      /** Whether an author of this key is in view. */
      isVisible(key: string): boolean;
    }): void;
    summary(isShown: (key: string) => boolean): { counts: Partial<Record<Verdict, number>>; kindness: number | null; authors: number };
  };
  watcher: {
    start(hooks: HumankindWatcherHooks): void;
    stop(): void;
    /** Decides again, early, about every author in the page. */
    decideEarly(): void;
    /** The authors in view. */
    visible(): Iterable<HumankindSpot>;
    isVisible(key: string): boolean;
    /** Every author in the page that has a badge. */
    badged(): Iterable<HumankindSpot>;
    site(): HumankindSite | null;
    /** An account was identified, or author links were found and none was read yet. */
    recognised(): boolean;
  };
}

/** What belongs to a badge. */
interface BadgeParts {
  button: HTMLButtonElement;
  /** The name of the mark that is drawn. */
  mark: string;
  /** The background that it stands on. */
  tone: "light" | "dark";
  /** The tag that is drawn, and its colour. */
  pill?: HTMLElement | null;
  tagColour?: TagColour;
  /** The state that is drawn. */
  shown?: HumankindState;
}

/** Firefox gives content scripts this property; in Chromium there is chrome.dom. */
interface HTMLElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

interface HumankindBadgeHooks {
  open(host: HTMLElement, how: "hover" | "pointer" | "keyboard"): void;
  leave(): void;
  /** Whether the pointer has not moved, but a card above it has gone. */
  isPointerAtRest(event: PointerEvent): boolean;
}

interface HumankindWatcherHooks {
  /** The author came into view, or a link in view now leads to another account. */
  seen(spot: HumankindSpot, site: HumankindSite): void;
  /** The spot's badge has to be inserted (again). */
  place(spot: HumankindSpot): void;
  /** Whether authors are to be decided before the page is painted. */
  isEager(): boolean;
  /** Whether a rule may do something with the post of this author, judged by the address alone. */
  mayAct(link: Element): boolean;
  /** An author was added to the page, anywhere. */
  early(author: HumankindAuthor, site: HumankindSite): void;
  /** A link now leads to another account. */
  dropped(link: Element): void;
  /** The page has changed. */
  restore(): void;
}

interface HumankindSubject {
  account: Account;
  key: string;
  tone: "light" | "dark";
  /** The address of the post in which the badge is, if it is public. */
  link: () => string | null;
}
