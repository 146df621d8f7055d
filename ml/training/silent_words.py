"""English words that must weigh nothing: names of groups of people, and placeholders of the data sets.

Who somebody is does not make a text kind or hostile. Labelled data suggests otherwise, because hateful texts name
the people they hate. These words, and every pair that contains one, are therefore kept out of the vocabulary.
"""

from __future__ import annotations

IDENTITY = frozenset(
    """
    gay gays lesbian lesbians bisexual bi trans transgender transsexual queer lgbt lgbtq straight homosexual
    homosexuals heterosexual nonbinary asexual intersex cis pansexual drag tranny
    black blacks white whites brown asian asians african africans latino latina latinos latinas latinx hispanic
    indian indians arab arabs chinese japanese korean mexican mexicans american americans european europeans jew jews
    jewish muslim muslims islam islamic christian christians christianity catholic catholics hindu hindus buddhist
    buddhists atheist atheists sikh mormon mormons protestant orthodox religion religious judaism hinduism buddhism
    refugee refugees migrant migrants immigrant immigrants immigration foreigner foreigners illegals alien aliens
    woman women man men girl girls boy boys female females male males lady ladies gentleman gentlemen wife husband
    mother father mom dad mum sister brother daughter son grandmother grandfather grandma grandpa feminist feminists
    feminism feminine masculine gender sex race racial ethnic ethnicity minority minorities
    disabled disability disabilities autistic autism deaf blind wheelchair adhd dyslexic bipolar schizophrenic
    handicapped old elderly young teen teens teenager kid kids child children baby babies boomer boomers
    fat skinny poor rich homeless hijab mosque synagogue church pope
    republican republicans democrat democrats liberal liberals conservative conservatives leftist leftists antifa maga
    gop communist communists socialist socialists
    russian russians ukrainian ukrainians german germans french british english irish italian italians spanish
    polish turkish turks palestinian palestinians israeli israelis iranian pakistani pakistanis african-american
    nigerian somali syrian syrians afghan gypsy gypsies roma native indigenous people person persons folks
    """.split()
)

PLACEHOLDERS = frozenset("name user url number religion person amp nbsp http https rt nn username".split())
SILENT = IDENTITY | PLACEHOLDERS
