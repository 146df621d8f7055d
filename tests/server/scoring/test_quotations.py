"""Other people's words in a post are not the author's, however they are quoted."""

from __future__ import annotations

import pytest

from server.scoring.quotations import without_quotations
from server.scoring.text import predict
from server.scoring.timeline import body_of, judged_words
from tests.processor_time import takes_less_than
from tests.server.scoring.timelines import card_of, reply

INSULT = "You are a worthless idiot and everyone hates you"
HARSH = 0.5


@pytest.mark.parametrize(
    "text",
    [
        f"   > {INSULT}\nThat is uncalled for.",
        f"\uff1e {INSULT}\nThat is uncalled for.",
        f"» {INSULT}\nThat is uncalled for.",
        f"| {INSULT}\nThat is uncalled for.",
        f'"{INSULT}"\nThat is no argument.',
        f'"{INSULT}" is what he wrote to me. Sad.',
        f"“{INSULT}” – calm down, please.",
        f"„{INSULT}“ ist kein Argument.",
        f"« {INSULT} » n'est pas un argument.",
        f"»{INSULT}« ist kein Argument.",
        f"「{INSULT}」 is what they call me.",
        f"‘{INSULT}’, he said, and left.",
        f'bob wrote: "{INSULT}". Not nice.',
        f"That is not all right. QT @bob: {INSULT}",
        f"Not all right!! RT @bob: {INSULT}",
        f"[quote]{INSULT}[/quote] That is uncalled for.",
        f'[quote="bob"]{INSULT}[/quote]\nThat is uncalled for.',
        f"*{INSULT}*\n\nThat is uncalled for.",
        f"_{INSULT}_\n\nThat is uncalled for.",
        f"*{INSULT}* is no argument",
        f"Someone just told me: {INSULT}. Charming.",
        f"My landlord shouted at me: {INSULT}! I moved out.",
        f"Me: good morning\nThem: {INSULT}",
        f"Neighbour: {INSULT}!\nMe: nice weather, too",
        f"'{INSULT}' – a man who had asked for my opinion",
        f"Anonymous asked: {INSULT}! Because I had breakfast late.",
        # other marks
        f"|> {INSULT}\nThat is uncalled for.",
        f"›{INSULT}‹ schrieb Ben. Schlimm.",
        f"‹ {INSULT} › wrote Ben. Sad.",
        f"《{INSULT}》 wrote Ben. Sad.",
        f"＂{INSULT}＂ wrote Ben. Sad.",
        f"❝{INSULT}❞ wrote Ben. Sad.",
        f'„{INSULT}" wrote Ben. Sad.',
        f'"{INSULT}” wrote Ben. Sad.',
        f"``{INSULT}'' wrote Ben. Sad.",
        f"`{INSULT}` is what the log says",
        f"```\n{INSULT}\n``` is what the log says",
        f"<blockquote>{INSULT}</blockquote> Uncalled for.",
        f"<q>{INSULT}</q> wrote Ben. Sad.",
        f"&gt; {INSULT}\nUncalled for.",
        f"{{quote}}{INSULT}{{quote}} Uncalled for.",
        f"{{{{quote|{INSULT}}}}} Uncalled for.",
        f"[bq]{INSULT}[/bq] Uncalled for.",
        # a whole text of somebody else
        f"“{INSULT}”\n— Old Carl",
        f"RT @ben: {INSULT}",
        f"♻️ @ben@talk.example: {INSULT}",
        f"🔁 @ben {INSULT}",
        f"Reposted from @ben: {INSULT}",
        f"#regram @ben {INSULT}",
        f"via @ben: {INSULT}",
        f"{INSULT} via @ben",
        f"{INSULT} (via @ben@talk.example)",
        f"🎵 {INSULT} 🎵",
        f"♫ {INSULT} / and I hate you too ♫ what a chorus",
        f"🎶 {INSULT}",
        f"[12:01] <ben> {INSULT}\n[12:02] <ada> please stop",
        f"<@ben> {INSULT}\n<ada> please stop",
        f"BEN: {INSULT}.\nANNA: Please stop.",
        f"A: {INSULT}\nB: Please stop",
        f"— {INSULT}\n— Please stop",
        f"-----Original Message-----\nFrom: Ben\n\n{INSULT}",
        # behind a label or a speaker
        f"On Mon, 20 Nov 2026 at 10:00, Ben <ben@talk.example> wrote:\n{INSULT}\n\nThat is uncalled for.",
        f"Le 20 nov. 2026, Ben a écrit :\n{INSULT}\n\nPas bien.",
        f"Quote of the day: {INSULT}",
        f"Zitat: {INSULT}. Schlimm.",
        f"Citation : {INSULT}. Triste.",
        f"From my inbox: {INSULT}",
        f"Today's hate mail: {INSULT}",
        f"Email I got: {INSULT}",
        f"Comment on my post: {INSULT}",
        f"Lyrics: {INSULT}",
        f"Translated from German: {INSULT}",
        f"Image description: {INSULT}",
        f"Boss: {INSULT}\n\nAnd then he smiled.",
        f"Guy behind me: {INSULT}!",
        f"My 4-year-old: {INSULT}",
        f"Him: {INSULT}. I left.",
        f"Mein Nachbar: {INSULT}. Tja.",
        f"Me: good morning / Boss: {INSULT}",
        f"Ben: {INSULT} | Me: have a nice day",
        f"Me: good morning! Boss: {INSULT}.",
        f"Ben: {INSULT}.\nAnna: no, you are.\nBen: oh",
        f"ben: {INSULT}\nanna: stop it\nben: no",
        f"**Ben**: {INSULT}\n**Anna**: stop it\n**Ben**: no",
        f"BEN (angry): {INSULT}\nANNA: Stop it",
        # what is typed instead of marks, and marks over several lines
        f",,{INSULT}'' schrieb er. Schlimm.",
        f',,{INSULT}" schrieb er. Schlimm.',
        f"<<{INSULT}>> m'a-t-il écrit. Triste.",
        f"''{INSULT}'' he wrote. Sad.",
        f"´{INSULT}´ he wrote. Sad.",
        f"‚{INSULT}‘ schrieb er. Schlimm.",
        f"‘‘{INSULT}’’ he wrote. Sad.",
        f"〝{INSULT}〟 he wrote. Sad.",
        f"｢{INSULT}｣ he wrote. Sad.",
        f"»{INSULT}» skrev han. Trist.",
        f'"""{INSULT}""" he wrote. Sad.',
        f"&quot;{INSULT}&quot; he wrote. Sad.",
        f'"{INSULT}\nAnd you smell" was in my letterbox.',
        f'"{INSULT}\n\nWhat a charming reply.',
        f"“{INSULT}\n\n“And you smell,” he wrote.",
        f"[Screenshot of a text message: {INSULT}]",
        # chats, e-mails, reposts
        f"[20.11.26, 10:00:12] Ben: {INSULT}\n[20.11.26, 10:01:00] Ada: stop it",
        f"20/11/2026, 10:00 - Ben: {INSULT}",
        f"Ben, [20.11.2026 10:00]\n{INSULT}",
        f"Ben — Today at 10:00 AM\n{INSULT}",
        f"From: Ben\nSent: Monday, November 20\nTo: Ada\nSubject: you\n\n{INSULT}",
        f"Von: Ben\nGesendet: Montag\nAn: Ada\nBetreff: du\n\n{INSULT}",
        f"Begin forwarded message:\n\nFrom: Ben\n\n{INSULT}",
        f"Op ma 20 nov. 2026 om 10:00 schreef Ben <ben@talk.example>:\n\n{INSULT}\n\nNiet leuk.",
        f"RT from @ben: {INSULT}",
        f"RT ben: {INSULT}",
        f"[RT @ben] {INSULT}",
        f"♺ @ben: {INSULT}",
        f"🗣️ “{INSULT}”",
    ],
)
def test_an_insult_that_is_quoted_is_not_the_authors(text: str) -> None:
    assert predict(body_of(INSULT), "en").hostile > HARSH
    assert predict(judged_words(text), "en").hostile < HARSH


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("„Du bist ein Idiot, geh“, schrieb er. Ich ging.", ", schrieb er. Ich ging."),
        ("Er schrieb mir: du bist ein Idiot. Ich ging.", "Er schrieb mir: Ich ging."),
        ("« Tu es une idiote » : voilà ce qu'il m'a écrit.", ": voilà ce qu'il m'a écrit."),
        ("Me escribió: eres una imbécil. Me fui.", "Me escribió: Me fui."),
        ("Начальник сказав: ти нікчема. Я пішла.", "Начальник сказав: Я пішла."),
        ("Någon skrev: du är äcklig. Anmält.", "Någon skrev: Anmält."),
        ("老板说：你是个废物。我走了。", "老板说： 我走了。"),
        ('"Fai schifo" non è una critica', "non è una critica"),
        ("«Sei un vero idiota» mi ha detto il capo.", "mi ha detto il capo."),
        ("Hij schreef: je bent een sukkel. Ik ging.", "Hij schreef: Ik ging."),
        ("Napisał mi: jesteś śmieciem. Wyszłam.", "Napisał mi: Wyszłam."),
        ("Он сказал: ты никто. Я ушла.", "Он сказал: Я ушла."),
        ("「お前は本当に馬鹿だな」と言われた。", "と言われた。"),
        ("Ich: guten Morgen\nNachbar: hau ab, du Trottel", "Ich: guten Morgen"),
        ("”Du är en jävla idiot” skrev han. Jag gick.", "skrev han. Jag gick."),
        ("他说“你是个白痴”，我走了。", "他说 ，我走了。"),
        ("我：早上好\n邻居：滚开，你这个白痴", "我：早上好"),
        ("When I came home my landlord shouted: you idiot.", "When I came home my landlord shouted:"),
        ("Ich saß im Bus, ein Mann sagte zu mir: du Idiot.", "Ich saß im Bus, ein Mann sagte zu mir:"),
        ("Sąsiad przyszedł i powiedział: jesteś śmieciem.", "Sąsiad przyszedł i powiedział:"),
        ("Ja, er schrieb mir: du Idiot.", "Ja, er schrieb mir:"),
        ("Er schrieb, Biden sei „ein wertloser, dummer Idiot“.", "Er schrieb, Biden sei ."),
        ("He said you are “a worthless idiot and a liar”. He is wrong.", "He said you are . He is wrong."),
        ("Il capo vi ha detto: siete degli idioti. Me ne vado.", "Il capo vi ha detto: Me ne vado."),
        ("Il capo vi scrive: siete degli idioti. Basta.", "Il capo vi scrive: Basta."),
        ("Je baas zei: je bent een idioot. Ik ging.", "Je baas zei: Ik ging."),
        ("Przyszła i nagle powiedziała: jesteś śmieciem.", "Przyszła i nagle powiedziała:"),
        ("Chefen sa till mig: du är en idiot. Jag gick.", "Chefen sa till mig: Jag gick."),
        ("Han sa: du är en idiot. Jag gick.", "Han sa: Jag gick."),
        ("'Was bist du für ein Schwein' sagte er. Ich ging.", "sagte er. Ich ging."),
        ("'No, you are an idiot' he said. Sad.", "he said. Sad."),
        ("'Sta zitta, brutta idiota', mi ha detto. Triste.", ", mi ha detto. Triste."),
        ("老板对我说：你是个废物。", "老板对我说："),
        ("他跟我们说：你们都是垃圾。", "他跟我们说："),
    ],
)
def test_what_is_quoted_in_other_languages_is_not_the_authors(text: str, rest: str) -> None:
    assert " ".join(without_quotations(text).split()) == rest


@pytest.mark.parametrize(
    "text",
    [
        f'@bob "{INSULT}"',  # nothing else is said
        'You are "a worthless idiot and everyone hates you"',
        "You are *a worthless disgusting idiot* is all I say",
        f"I told him: {INSULT}!",
        f"As I wrote: {INSULT}",
        f'"Thanks for the talk" he says. {INSULT}!',
        f"Me: {INSULT}\nThem: oh",
        'You "idiot" are disgusting',
        f"@bob 🎵 {INSULT} 🎵",
        f"@bob {INSULT} via @carl",
        f"To my boss: {INSULT}",
        f"Hey boss: {INSULT}",
        f"Dear neighbour: {INSULT}",
        f"TLDR: {INSULT}\nEDIT: {INSULT}",
        f"My message: {INSULT}",
        f"Ben: {INSULT}",
        f"Ben: {INSULT}\nCarla: you are great",
        f"Ben: {INSULT}\nCarla: you too\nDana: hello",
        f"Me: {INSULT} / Boss: oh",
    ],
)
def test_an_insult_of_the_authors_own_stays_hostile(text: str) -> None:
    assert predict(judged_words(text), "en").hostile > HARSH


@pytest.mark.parametrize(
    "text",
    [
        'A 5" nail and a 6" pipe fit the 7" hole',
        "I *really like this so much*, thank you",
        "*hugs you so tightly*",
        "Don't you think it's the dogs' bowl, Ann's and Bo's?",
        "Recipe: flour, water, salt",
        "I said yes to the dress",
        "Never \"liked\" 'the band' much",
        "Time: 10:30. Place: the old mill.",
        "a | b",
        "Me and 'cause of it my friends' mess and dogs' bowls",
        "今天我说：你真的太棒了",
        "我想说：谢谢你，你太棒了。",
        "这本小说：太好看了，谢谢作者。",
        "老实说：你真恶心。",
        "我对大家说：谢谢你们。",
        "Jag sa: tack så mycket",
        "Сказав йому: дуже дякую",
        "He's 'not great' yet, but getting there",
        "Gestern schrieb ich: danke für alles",
        "Toen zei ik: dank je wel",
        "I finally sat down and wrote: thank you so much",
        "Wrote Anna: thank you so much",
        "Написала ему: спасибо",
        "Vergeet dit nooit: je bent geweldig",
        "Vi sa: tack så mycket",
        "Merci à Julie et sa team: vous êtes formidables!",
        "Total SA: honte à vous, bande de voleurs.",
        "Fr: Regen. Sa: danke euch allen.",
        "Du hast mir 'ne riesige Freude gemacht, ich hab' mich so gefreut",
        "Dass du 'ne widerliche Drecksau bist, ich hab' genug",
        "'Sti politici fanno schifo, un po' di vergogna",
        "'Sta gente fa schifo davvero, un po' di vergogna",
        "'Ere you are lovely, thank you so much for comin' round",
        "'k Vind je geweldig, echt waar, ik heb' het gezegd",
        "Tu sei «un vero idiota totale»",
        "Sei «un vero idiota totale», caro",
        "I just want to say “thank you so much for everything” to my nurses",
        "Happy birthday!\n*Thank you so much for all you did*",
        "Thank you all 🎶 what a night",
        "Use `git rebase` and you are done, thank you",
        "Update: thank you all so much",
        "UPDATE: she is home\nEDIT: thank you all so much",
        "To my boss: thank you so much",
        "Note to self: you are doing fine",
        "A list:\n- thank you Anna\n- thank you Ben",
        "i <3 you all > everything",
        "Me: this / that, and more | less",
        "Soup: good\nBread: fine\nTip: bring a coat\nTip: come early",
        "On my way via the old mill, see you @ noon",
        "A 5'' pipe and a 6'' nail, thank you",
        "a << 2 and b >> 3, thank you",
        'cout << "hi" << endl; thank you',
        ">>1234 thanks, that was kind",
        "RT if you agree, thank you all",
        "By @ada, with thanks",
        "[Photo by Ada] thank you so much",
        "– danke Anna\n– danke Ben",
    ],
)
def test_other_marks_stay(text: str) -> None:
    assert without_quotations(text) == text


@pytest.mark.parametrize("text", ["＞太郎さん ありがとうございます", "＞＜ 大好きです"])
def test_a_reply_to_a_name_and_a_face_are_no_quoted_lines(text: str) -> None:
    assert body_of(text) == text


def test_positions_stay_true() -> None:
    text = f"Look: “{INSULT}” he wrote. Thank you for helping me."
    assert len(without_quotations(text)) == len(text)
    assert without_quotations(text).index("Thank") == text.index("Thank")


def test_who_objects_to_quoted_insults_has_no_harsh_words() -> None:
    posts = [reply(n, f"friend{n}.example", f'"{INSULT}, number {n}" is no argument, please stop') for n in range(20)]
    assert "hostility" not in {contribution.signal for contribution in card_of(posts).contributions}


def test_kind_words_of_others_earn_no_kindness() -> None:
    assert predict("She wrote: thank you so much for helping me, Anna!", "en").dimensions["thanks"] > HARSH
    assert (
        predict(judged_words("She wrote: thank you so much for helping me, Anna!"), "en").dimensions["thanks"] < HARSH
    )


@pytest.mark.parametrize(
    "text",
    [
        "“" * 9000,
        "”a " * 4000,
        '"a ' * 4000,
        "[quote]" * 2000,
        "a: " * 4000,
        "he said: " * 1500,
        "*a " * 4000,
        "🎵a" * 4000,
        "[12:01] <" * 2000,
        "my boss: " * 2000,
        "quote " * 3000 + ":",
        "via @" * 3000,
        "{quote}" * 2000,
        "A: b\n" * 3000 + "c",
        "```" * 3000 + "a",
        "<q>" * 3000,
        "Me: a / " * 3000,
        "me. A: " * 3000,
        "Ab: c\n" * 3000 + "d",
        "-----Original Message-----" * 500,
        ",,a " * 4000,
        "<<a" * 4000,
        "From: a\nTo: b\n" * 1500,
        "&quot;a" * 3000,
        "1.1.20, 10:00 a" * 1500,
        "“a\n" * 4000,
        "[image: " * 2000,
    ],
)
def test_a_hostile_text_costs_little(text: str) -> None:
    with takes_less_than(units=65):
        without_quotations(text)
