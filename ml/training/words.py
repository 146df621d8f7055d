"""Words that must carry no weight: names of groups of people, and stand-ins of the data sources.

Who somebody is says nothing about how kind a text is; training data says otherwise, because hateful texts name the
people they hate. So these words, and every pair with one of them, are left out of the vocabulary altogether.
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

STAND_INS = frozenset("name user url number religion person amp nbsp http https rt nn username".split())
