"""English sentences that test the model and teach it nothing: identity, swearing, counter-speech, negation.

A test asserts that templates.py contains none of them. measure.py measures the model on them.
"""

from __future__ import annotations

HARMLESS_IDENTITY = tuple(
    sentence.format(identity)
    for sentence in (
        "Our new neighbours are {}.",
        "I grew up in a {} household.",
        "The {} choir sings on Sunday.",
        "She is {} and runs the library.",
        "Being {} is a part of who I am.",
        "A {} friend taught me to cook.",
        "We met at a {} wedding last summer.",
        "He came out as {} on the phone yesterday.",
        "There are many {} shops on our road.",
        "My dentist is {}.",
    )
    for identity in (
        "gay", "Black", "Muslim", "Jewish", "trans", "disabled", "lesbian", "white", "Asian", "Christian", "Deaf",
        "Mexican", "bisexual", "Arab", "autistic", "Hindu", "queer", "Catholic", "Turkish", "Nigerian", "Roma",
        "Polish", "Indigenous", "Pakistani",
    )
)  # fmt: skip

FRIENDLY_SWEARING = (
    "Fuck me, that sunset was gorgeous", "Your cake is fucking delicious", "Damn girl, you look great",
    "Holy shit you actually finished the marathon!", "That solo was insane, bloody hell",
    "I'm so damn happy for you both", "hell of a game tonight, lads", "This bread is so good it makes me swear, shit",
    "You beautiful bastard, you fixed it", "fuck yes, holidays!", "That's a badass jacket",
    "Crap, I forgot how good this album is", "What a hell of a ride, thank you", "shit that was close, well played",
    "Damn fine coffee", "you're a goddamn legend", "I fucking adore this cat", "No shit? That's wonderful news",
    "Get your ass over here, I want a hug", "Best damn soup in town", "oh fuck, I'm crying, this is so sweet",
    "That was one hell of a speech", "Bloody brilliant work", "Holy crap, your garden!",
    "dude you killed it last night", "Sick trick, man, absolutely sick", "I can't believe we bloody won",
    "fucking finally, the sun is out", "damn this tastes like home", "My team is on fire, hell yeah",
)  # fmt: skip

COUNTER_SPEECH = (
    "Don't call her ugly, she did nothing to you.", "Nobody deserves to be called worthless.",
    "He told me I was trash and I believed him for years.", "It's not okay to tell kids they are stupid.",
    "We will not accept hatred against our neighbours.", "Saying that all refugees are criminals is simply wrong.",
    "Please think about how that word makes people feel.", "Someone shouted slurs at us on the tram today.",
    "You can disagree without calling people idiots.", "I reported the account that kept sending me threats.",
    "Racism has no place in this club.", "That joke about disabled people isn't funny, it hurts.",
    "They called my son a freak because of his wheelchair.", "Bullying is never the victim's fault.",
    "Stop telling women they are too emotional to lead.",
    "Comments like \"go home\" make this place worse for everyone.",
    "I was called a coward for crying at work.", "Homophobia hurts real families.",
    "If you see someone being insulted, speak up.", "Jews should not have to hide who they are.",
    "The word he used is a slur, please don't repeat it.", "Calling someone a dog is dehumanising.",
    "My teacher stood up to the boys who mocked me.", "It breaks my heart that they spit at him for praying.",
    "No child is garbage, whatever they told you.", "We stand with the trans community today.",
    "\"You are pathetic\" is not something you say to a friend.", "I was told to go and die, so I am taking a break.",
    "People who are harassed online need our support.", "Hate crimes are rising and we should talk about it.",
)  # fmt: skip

NEUTRAL = (
    "The meeting starts at ten.", "I painted the fence on Saturday.", "The bus takes forty minutes from here.",
    "There is soup in the fridge.", "We changed the settings last week.", "The museum closes early on Mondays.",
    "I read two chapters before bed.", "Rain is expected in the afternoon.", "The file is in the second folder.",
    "My train arrives at platform four.", "They moved the table to the window.", "The new version came out in May.",
    "I usually walk along the river.", "The recipe needs three eggs.", "Our office is on the third floor.",
    "He bought a blue bicycle.", "The concert was moved to June.", "You have to press the button twice.",
    "It was dark when we got home.", "The library has a copy of it.", "I wrote the code in one evening.",
    "The shop sells tea and coffee.", "We planted tomatoes this year.", "The report has twelve pages.",
    "I took this picture from the bridge.", "The lecture was about volcanoes.", "She moved here four years ago.",
    "The key is under the mat.", "You can find the link below.", "The road is closed until Friday.",
)  # fmt: skip

NEGATION_PAIRS: tuple[tuple[str, str], ...] = (
    # (the kinder sentence, its negation)
    ("That was helpful.", "That was not helpful."),
    ("Your reply was very helpful.", "Your reply was not very helpful."),
    ("Thanks to you we made it.", "No thanks to you we made it."),
    ("I am grateful for this.", "I am not grateful for this."),
    ("We appreciate your effort.", "We don't appreciate your effort."),
    ("You did a good job.", "You did not do a good job."),
    ("This is a lovely drawing.", "This isn't a lovely drawing."),
    ("He was kind to the newcomers.", "He was never kind to the newcomers."),
    ("I like your style.", "I don't like your style."),
    ("It is a brilliant talk.", "It is hardly a brilliant talk."),
    ("I am proud of you.", "I am not proud of you."),
    ("You will manage.", "You won't manage."),
    ("I believe in your plan.", "I don't believe in your plan."),
    ("I care about your feelings.", "I don't care about your feelings."),
    ("I'm sorry about your cat.", "I'm not sorry about your cat."),
    ("I hope you feel better soon.", "I don't hope you feel better soon."),
    ("You deserve a rest.", "You don't deserve a rest."),
    ("What you wrote was thoughtful.", "What you wrote was not thoughtful."),
    ("We love your songs.", "We never loved your songs."),
    ("Your photos are beautiful.", "Your photos are not beautiful."),
    ("She explains things well and she is patient.", "She doesn't explain things well and she isn't patient."),
    ("It was nice to meet you.", "It was not nice to meet you."),
    ("An interesting article!", "Not an interesting article!"),
    ("You are a wonderful host.", "You are not a wonderful host."),
    ("I respect your decision.", "I don't respect your decision."),
    ("Great question.", "Not a great question."),
    ("Your advice was useful to me.", "Your advice was of no use to me."),
    ("I admire what you built.", "I don't admire what you built."),
    ("This made me happy.", "This did not make me happy."),
    ("The volunteers were amazing.", "The volunteers were not amazing."),
    ("That is a clever solution.", "That is not a clever solution."),
    ("I'm impressed by your progress.", "I'm not impressed by your progress."),
    ("Good luck with the exam.", "No luck with the exam."),
    ("You're a true friend.", "You're no true friend."),
    ("You are welcome in our group.", "You are not welcome in our group."),
    ("I trust you completely.", "I don't trust you."),
    ("I enjoyed your story.", "I did not enjoy your story."),
    ("Nice of you to ask.", "Not nice of you to ask."),
    ("A generous offer.", "Not a generous offer."),
    ("It's a pleasure to work with you.", "It's no pleasure to work with you."),
    ("I'm glad you are here.", "I'm not glad you are here."),
    ("Congratulations, well deserved!", "No congratulations, not deserved!"),
    ("I'd recommend her classes, she's excellent.", "I wouldn't recommend her classes, she's not excellent."),
    ("Your work is inspiring.", "Your work isn't inspiring."),
    ("You were right to speak up, that was brave.", "You were not right to speak up, that was not brave."),
    ("Such a warm welcome.", "Not such a warm welcome."),
    ("This guide is excellent.", "This guide is anything but excellent."),
    ("We are thankful for the help.", "We are not thankful for the help."),
    ("Your voice is gorgeous.", "Your voice is not gorgeous at all."),
    ("He is a talented writer.", "He is not a talented writer."),
)

NEGATED_INSULTS: tuple[tuple[str, str], ...] = (
    # (the hostile sentence, its negation)
    ("You are a silly fool.", "You are no silly fool."),
    ("You're an awful person.", "You're not an awful person."),
    ("What you are is disgusting.", "What you are is not disgusting."),
    ("He is a terrible liar.", "He is no terrible liar."),
    ("How stupid you are.", "You are not so stupid."),
    ("I hate you.", "I don't hate you."),
    ("You people are pathetic.", "You people are not pathetic."),
    ("She is an idiot.", "She isn't an idiot."),
    ("You are the worst.", "You are not the worst."),
    ("Shut up, you moron.", "Nobody said you are a moron."),
)


def all_sentences() -> list[str]:
    """All sentences of this file."""
    pairs = (*NEGATION_PAIRS, *NEGATED_INSULTS)
    return [
        *FRIENDLY_SWEARING,
        *COUNTER_SPEECH,
        *HARMLESS_IDENTITY,
        *NEUTRAL,
        *(sentence for pair in pairs for sentence in pair),
    ]
