"""English words by what they usually do to other people: prior knowledge that the labelled texts refine.

A class has no weight of its own here. Every head learns one weight per class, and then what each word adds to it, so
that a word that is rare in the texts is read like the others of its class. Written by hand, in lower case; the forms
of a word are found in the texts. A class is named after what its words do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

CLASSES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "thanks": """
            thanks thank thankful thankfully thx tysm ty thnx thanx thankyou tyvm grateful gratefully gratitude
            appreciate appreciated appreciative appreciation cheers obliged indebted kudos 🙏
        """,
        "praise": """
            amazing awesome wonderful wonderfully great greatest excellent brilliant brilliantly fantastic beautiful
            beautifully gorgeous stunning lovely incredible incredibly impressive impressed inspiring inspired
            inspiration inspirational talented talent gifted genius clever smart intelligent wise insightful
            thoughtful helpful generous kind kindest kindness sweet sweetest sweetheart gentle gracious graceful
            classy elegant charming adorable cute cutest pretty handsome perfect perfectly perfection superb
            outstanding exceptional magnificent marvelous marvellous splendid terrific fabulous phenomenal
            spectacular extraordinary remarkable admirable admire admired admiration adore epic legendary legend
            hero heroes heroic brave bravery courageous courage bold strong strength resilient dedicated dedication
            hardworking loyal honest honesty sincere genuine trustworthy reliable supportive patient humble humility
            compassionate caring considerate polite courteous professional skilled skillful skill masterful
            masterpiece creative creativity imaginative original ingenious wholesome delightful delight pleasant
            refreshing uplifting heartwarming touching moving neat nice nicest nicely cool coolest dope lit rad
            badass iconic icon queen king goat champ champion winner gem treasure blessing angel star superstar
            rockstar goddess pro ace bravo congrats congratulations congratulate congratulation congratz grats gratz
            respect well-done impeccable flawless exquisite sublime divine breathtaking captivating compelling
            eloquent articulate informative educational useful valuable worthy deserve deserved deserving funny
            hilarious witty entertaining interesting fascinating good better best well proud love-it glorious
            majestic radiant glowing stylish fierce slay slayed nailed aced crushed solid quality superior top-notch
            first-rate stellar fine fab wow wowed 👏 🔥 💯 👍 🙌 🏆 ⭐ 🌟 👌
        """,
        "care": """
            sorry condolences condolence sympathy sympathies hug hugs hugging comfort comforting safe stay heal
            healing recover recovery rest peace peaceful gentle warmth warm support supporting supported supportive
            help helping helped here listen listening understand understanding protect protecting care caring cares
            worry worried prayers prayer pray praying thoughts concern concerned soothe tender welfare wellbeing
            lonely alone hurting grieving forgive forgiving forgiveness
            patience hang together loved safely rip 🤗 🫂
            💐
        """,
        "hope": """
            hope hoping hopeful hopefully hopes luck lucky wish wishing wishes wished best soon better believe
            believing faith optimistic optimism confident confidence encourage encouraged encouraging encouragement
            keep strong courage succeed success successful achieve achieved dream dreams future bright brighter
            someday possible improve improving progress proud overcome persevere rooting forward excited good-luck
            goodluck blessings bless blessed blessing godspeed motivate motivated motivation determined growth
            thrive thriving 🤞 💪 🍀 ✨
        """,
        "love": """
            love loved loves loving lover lovable beloved adore adores adored adoring cherish cherished dear dearest
            darling sweetie honey favorite favourite fond fondly affection affectionate heart hearts hearted miss
            xoxo xo ily luv luvs smitten devoted passion passionate ❤ ❤️ 💕 💖 💗
            💙 💚 💛 💜 😍 😘 🥰 ♥ 💞 💓 <3
        """,
        "joy": """
            happy happily happier happiest happiness glad gladly joy joyful joyous enjoy enjoyed enjoying enjoyable
            fun smile smiled smiles smiling laugh laughed laughing laughs laughter haha hahaha lol lmao yay woohoo
            hooray cheerful cheer delighted pleased pleasure excited exciting excitement thrilled ecstatic elated
            celebrate celebrating celebration birthday party relieved relief
            merry 😊 😀 😃 😄 😁 🙂 ☺ 🎉 😂 🤣 :) :d ;) =)
        """,
        "polite": """
            please kindly could would may might welcome pardon excuse apologies apologize apologise apology regards
            sincerely respectfully hi hello hey morning evening sir madam ma'am friend friends friendly suggest
            perhaps wonder wondering mind curious agree agreed
        """,
        "insult": """
            idiot idiots moron morons imbecile imbeciles fool fools dumbass dumbasses dumbfuck jackass jackasses
            asshole assholes arsehole arseholes asshat asshats douche douchebag douchebags dickhead dickheads prick
            pricks wanker wankers tosser twat twats cunt cunts bastard bastards bitch bitches scumbag scumbags scum
            lowlife lowlifes loser losers clown clowns coward cowards liar liars cheat cheater crook crooks thug
            thugs fraud frauds hypocrite hypocrites snowflake snowflakes troll trolls weirdo weirdos creep creeps
            freak freaks pervert perverts pig pigs rat rats snake snakes cockroach vermin parasite parasites leech
            leeches trash garbage filth rubbish joke disgrace embarrassment waste dimwit halfwit nitwit simpleton
            blockhead bonehead airhead retard retards retarded psycho psychopath lunatic lunatics maniac tyrant
            monster monsters brat brats skank slut sluts whore whores hoe hoes tramp cuck cucks simp simps incel
            incels shithead shitheads fuckwit fuckface motherfucker motherfuckers muppet numpty bellend knobhead
            plonker ignoramus bigot bigots racist racists nazi nazis fascist fascists traitor traitors bully bullies
            abuser abusers dumb-dumb dunce sheep savages savage subhuman degenerate degenerates hag tool tools turd
            turds pussy pussies
        """,
        "contempt": """
            stupid stupidity dumb dumber dumbest idiotic moronic foolish ignorant ignorance pathetic disgusting
            disgusted disgust vile gross nasty ugly repulsive revolting filthy sick sickening worthless useless
            hopeless incompetent lazy greedy selfish arrogant smug rude disrespectful toxic evil wicked cruel
            vicious horrible horrid awful terrible worst dreadful atrocious appalling despicable deplorable
            contemptible shameful shameless disgraceful embarrassing ridiculous laughable absurd asinine clueless
            braindead brainless mindless delusional deluded insane crazy mental deranged unhinged childish immature
            petty spineless gutless cowardly dishonest corrupt crooked fake phony sleazy creepy perverted trashy
            cringe cringy cringey lame sad boring annoying irritating obnoxious insufferable unbearable intolerable
            hateful bitter salty entitled spoiled whiny bigoted racist sexist homophobic inferior loathsome hideous
            putrid rotten miserable pitiful inept bullshit bs crap crappy
            shitty nonsense drivel garbage 🤡 🤮 🤢 💩 🖕 🙄
            😒
        """,
        "anger": """
            hate hates hated hating hatred despise despises detest loathe loathes resent angry anger angered mad
            furious fury rage raging enraged outrage outraged outrageous pissed annoyed irritated frustrated
            frustrating infuriating fuming livid blame blaming shame complain complaining whine whining cry shut
            stfu gtfo kys fu gfy fuck suck sucks sucked screw damn stop ruin ruined ruining destroy destroyed lie
            lied lies lying accuse blamed sick tired fed 😡 😠 🤬 👎 😤 :( :/
        """,
        "threat": """
            kill killed killing die dies died dying dead death murder murdered hang shoot shot beat punch punched
            slap stab burn rot drown choke strangle execute deport deported exterminate eradicate wipe rape raped
            hurt harm attack attacked threat threaten threatened destroy hell jail prison lynch gas behead
        """,
        "swear": """
            fuck fucking fucked fucks fuckin fking fkn fck fcking freaking frickin fricking effing shit shits shitty
            shitting damn damned dammit goddamn goddamned hell ass arse bloody bugger bollocks crap piss pissed wtf
            omfg lmfao af bitch bitching motherfucking motherfucker badass
        """,
        "sadness": """
            sad sadly sadness cry crying cried tears depressed depressing depression grief grieving mourning
            heartbroken heartbreaking devastated lonely alone loss lost miss missing hurt hurts pain painful
            suffering suffer broken hopeless miserable unhappy disappointed disappointing anxious anxiety scared
            afraid fear tired exhausted funeral cancer hospital 😢 😭 😔 💔 😞 ☹
        """,
    }.items()
}

_ENDINGS = re.compile(r"(?:ing|ed|es|er|est|ly|s|d|y|ful|ness|r|st)$")


def _stems(word: str) -> Iterable[str]:
    """The shorter forms that a word may derive from: "adoring" → "ador", "adore"."""
    found = _ENDINGS.search(word)
    if found and found.start() >= 4:
        stem = word[: found.start()]
        yield stem
        yield stem + "e"
        if stem.endswith("i"):
            yield stem[:-1] + "y"


def classes_of(word: str) -> list[str]:
    """The classes of a word, or of a shorter form of it. Repeated letters are reduced: "sooo" is read as "so"."""
    plain = re.sub(r"(.)\1{2,}", r"\1\1", word)
    shorter = re.sub(r"(.)\1{2,}", r"\1", word)
    for form in (word, plain, shorter):
        found = [name for name, words in CLASSES.items() if form in words]
        if found:
            return found
    return sorted({name for stem in _stems(plain) for name, words in CLASSES.items() if stem in words})
