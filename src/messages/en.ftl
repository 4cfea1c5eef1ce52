### What the card says by itself, in English.
###
### Fluent's syntax (https://projectfluent.org/fluent/guide/), of which the card knows: text, places
### for values, strings in quotes, and choices by a number's plural category, by a number itself, or by
### a word. Each message has the values that src/format/words.rs gives it, and no others.
###
### Names come from the card's data: nothing here inflects them, and `$reference` is a name as
### `in-sentence` makes it. `$gap`, `$quantity` and `$value` are numbers as they are shown, the first
### two with their unit.

## The language

# `ltr` or `rtl`.
direction = ltr

# Whose lists are taken. Newspapers' English has no comma before 'and', and is not that of the US.
list-locale = en-001

# What stands between the sentences of a paragraph, between items that may hold commas, and between
# what tells a source.
between-sentences = { " " }
between-items = { "; " }
between-parts = { ", " }

# What stands between relations that are listed; nothing where they are listed as all else is.
between-relations = { "" }

# What else parts a word that is searched for from its article or the like; words with spaces between.
folded-articles = { "" }

# Words that begin names which are no proper ones, in a language whose letters no key of Fluent's can have; in small
# letters without accents, with spaces between. The `$first` of `in-sentence` is `common` for each of them.
common-words = { "" }

# What is written without its last letter before a name that begins with a vowel; a space belongs to it.
elided = { "" }

# Whether 12,345 may be written as so many thousand: `yes` or `no`. Millions always are.
thousands-in-words = yes

# Whether large numbers are so many ten thousand, and not thousand: `yes` or `no`. Then as many of their
# digits are shown as there would be otherwise.
counts-in-myriads = no

# From a thousand to a million millions, where that is said in millions; nothing where it has a word. `$millions` is
# how many they are.
thousands-of-millions = { "" }

# What the first day of a month is called where that is not by its number.
first-of-month = { "" }

# A name in the middle of a sentence. `$uncapped` is the name with a small first letter, and `$lower` too,
# but where another letter of it is large, as in 'World Bank countries'; `$first` and `$last` are its first and last word, in small letters without
# accents: of what stands before a bracket, and no first one that is an initial, as in 'L. Messi'; `$id` is the place's id, for countries that of ISO 3166.
in-sentence =
    { $first ->
        [the]
            { $last ->
                [hague] { $name }
               *[other] { $uncapped }
            }
        [world] the { $lower }
        [global] the { $lower }
        [regional] the { $lower }
        [national] the { $lower }
        [state] the { $lower }
        [average] the { $uncapped }
        [mean] the { $uncapped }
        [median] the { $uncapped }
        [total] the { $uncapped }
        [rest] the { $uncapped }
        [euro] the { $lower }
        [eurozone] the { $lower }
        [advanced] the { $lower }
        [emerging]
            { $last ->
                [asia] { $name }
                [europe] { $name }
                [africa] { $name }
               *[other] the { $lower }
            }
        [developed] the { $lower }
        [developing]
            { $last ->
                [asia] { $name }
                [europe] { $name }
                [africa] { $name }
               *[other] the { $lower }
            }
        [least] the { $lower }
        [all] { $lower }
        [most] { $lower }
        [other] { $lower }
        [poorest] the { $lower }
        [richest] the { $lower }
        [european] the { $name }
        [eu] the { $name }
        [eu27] the { $name }
        [oecd] the { $name }
        [g7] the { $name }
        [g20] the { $name }
        [brics] the { $name }
        [commonwealth] the { $name }
        [caribbean] the { $name }
        [horn] the { $name }
        [isle] the { $name }
        [district] the { $name }
        [republic] the { $name }
        [democratic] the { $name }
        [islamic] the { $name }
        [federated] the { $name }
        [united] the { $name }
        [u]
            { $last ->
                [thant] { $name }
               *[other] the { $name }
            }
        [e]
            { $last ->
                [u] the { $name }
               *[other] { $name }
            }
        [middle]
            { $last ->
                [income] { $lower }
                [countries] the { $lower }
               *[other] the { $name }
            }
       *[other]
            { $last ->
                [average] the { $name }
                [mean] the { $name }
                [median] the { $name }
                [total] the { $name }
                [world] the { $name }
                [islands] the { $name }
                [republic] the { $name }
                [states] the { $name }
                [kingdom] the { $name }
                [emirates] the { $name }
                [union] the { $name }
                [federation] the { $name }
                [zone] the { $name }
                [league] the { $name }
                [east] the { $name }
                [area] the { $name }
                [territory] the { $name }
                [territories] the { $name }
                [empire] the { $name }
                [ussr] the { $name }
                [americas] the { $name }
                [balkans] the { $name }
                [baltics]
                    { $first ->
                        [central] { $name }
                       *[other] the { $name }
                    }
                [bank]
                    { $first ->
                        [west] the { $name }
                       *[other] { $name }
                    }
                [gaza]
                    { $first ->
                        [west] the { $name }
                       *[other] { $name }
                    }
                [strip] the { $name }
                [maghreb] the { $name }
                [sahel] the { $name }
                [levant] the { $name }
                [azores] the { $name }
                [antilles] the { $name }
                [drc] the { $name }
                [midlands] the { $name }
                [west]
                    { $first ->
                        [north] the { $name }
                        [south] the { $name }
                       *[other] { $name }
                    }
                [vatican] the { $name }
                [see] the { $name }
                [income] { $lower }
                [economies] the { $name }
                [countries]
                    { $first ->
                        [high] the { $lower }
                        [upper] the { $lower }
                        [lower] the { $lower }
                        [low] the { $lower }
                        [rich] the { $lower }
                        [poor] the { $lower }
                       *[other] the { $name }
                    }
                [nations] the { $name }
                [us] the { $name }
                [usa] the { $name }
                [uk] the { $name }
                [eu] the { $name }
                [un] the { $name }
                [uae] the { $name }
                [netherlands] the { $name }
                [philippines] the { $name }
                [bahamas] the { $name }
                [gambia] the { $name }
                [maldives] the { $name }
                [seychelles] the { $name }
                [comoros] the { $name }
               *[other] { $name }
            }
    }

## Numbers, years and units

quantity = { $number } { $unit }
# An amount of money whose unit is a sign, in a language that writes it before the number; nothing in one that does not.
money = { $minus }{ $sign }{ $number }
percent = { $number }%
# A distance between percentages.
points =
    { $number ->
        [one] { $number } percentage point
       *[other] { $number } percentage points
    }
span = { $from }–{ $to }
no-data = no data
not-applicable = does not apply ({ $reason })
permanent = permanent

## Headings, and what there is to know about a figure

# The label of a fact, with the year that its figures are for.
heading = { $label }, { $year }
# A number, or a name in a sentence, with a year that is not the heading's.
of-year = { $text } ({ $year })
# The same, where a year stands in the heading and nobody knows this one's.
of-no-year = { $text } (no year)
as-of = As of { $date }.
about = About this figure: { $label }
source = Source: { $name }.
source-edition = Source: { $name }, { $edition } edition.
edition = { $edition } edition
read-on = read on { $date }
# Terms, before what they are.
term-source = Source:
term-edition = Edition:
term-read-on = Read on:
term-license = License:
term-note = Note:
term-year = Year:
term-full-figure = Full figure:

## The sentence that compares

# Its first words, set in bold.
lead = { $name }: { $quantity }
# A year that stands there.
told-year = { $year }
# What follows them: how the card's subject stands to each reference, as the next messages say, in a list. `$apart` is `yes`
# where that is no comparison, but what each reference has (`years-for`), else `no`.
relations = , { $list }.
# The same where there is nothing to compare. The point of a value, as in 'U.S.', ends any sentence too.
no-relations = { $lead }.

same = the same as { $reference }
# Different, but written the same.
about-same = about the same as { $reference }
percent-above = { $percent } above { $reference }
percent-below = { $percent } below { $reference }
# `$percent` is one percent.
just-above = less than { $percent } above { $reference }
just-below = less than { $percent } below { $reference }
fraction =
    { $fraction ->
        [half] half of { $reference }
        [two-fifths] two-fifths of { $reference }
        [third] a third of { $reference }
        [quarter] a quarter of { $reference }
        [fifth] a fifth of { $reference }
        [sixth] a sixth of { $reference }
        [seventh] a seventh of { $reference }
        [eighth] an eighth of { $reference }
        [ninth] a ninth of { $reference }
       *[tenth] a tenth of { $reference }
    }
about-fraction =
    { $fraction ->
        [half] about half of { $reference }
        [two-fifths] about two-fifths of { $reference }
        [third] about a third of { $reference }
        [quarter] about a quarter of { $reference }
        [fifth] about a fifth of { $reference }
        [sixth] about a sixth of { $reference }
        [seventh] about a seventh of { $reference }
        [eighth] about an eighth of { $reference }
        [ninth] about a ninth of { $reference }
       *[tenth] about a tenth of { $reference }
    }
# For less than a tenth, and between the fractions above.
share = about { $percent } of { $reference }
# `$percent` is one percent.
tiny-share = less than { $percent } of { $reference }
times =
    { $times ->
        [2] twice { $reference }
       *[other] { $times } times { $reference }
    }
about-times =
    { $times ->
        [2] about twice { $reference }
       *[other] about { $times } times { $reference }
    }
# Where no ratio can be told, as one of the two is zero or negative; or percentages.
above = { $gap } above { $reference }
below = { $gap } below { $reference }
# Where the gap is too large for a number.
far-above = far above { $reference }
far-below = far below { $reference }

no-data-for = No data for { $list }.
does-not-apply-to = Does not apply to { $list }.

## Years that something held, and lists, in that sentence

years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
years-more = { $count } more than { $reference }
years-fewer = { $count } fewer than { $reference }
years-alike = as many as { $reference }
# Where they cannot be set against the subject's.
years-for =
    { $count ->
        [one] { $count } year for { $reference }
       *[other] { $count } years for { $reference }
    }
permanent-too = Permanent: { $list }.
together = In the same years: { $years }.
# `$count` is how many they are.
never-together =
    { $count ->
        [2] Never in the same year.
       *[other] Never all in the same year.
    }
before =
    { $count ->
        [one] { $count } year before { $reference }
       *[other] { $count } years before { $reference }
    }
after =
    { $count ->
        [one] { $count } year after { $reference }
       *[other] { $count } years after { $reference }
    }
same-year = the same year as { $reference }
# How many items a list has.
items =
    { $count ->
       *[other] { $count } listed
    }
shared =
    { $count ->
        [0] none shared with { $reference }
       *[other] { $count } shared with { $reference }
    }
# Who alone has some items; what all have, or both of two.
only = Only { $name }
all = All
both = Both

## The target

# `$year` is `none` where the target has none.
target-of =
    { $year ->
        [none] target
       *[other] target for { $year }
    }
target-rule = { $value }: { $label }
# A target in percent, with its sign, as the `$value` of the next ones.
target-percent = { $percent }
target-is =
    { $year ->
        [none] The target is { $value }.
       *[other] The target for { $year } is { $value }.
    }
target-exactly =
    { $year ->
        [none] That is exactly the target.
       *[other] That is exactly the target for { $year }.
    }
target-about =
    { $year ->
        [none] That is about the target, which is { $value }.
       *[other] That is about the target for { $year }, which is { $value }.
    }
target-met =
    { $year ->
        [none] That meets the target, which is { $value }.
       *[other] That meets the target for { $year }, which is { $value }.
    }
above-target =
    { $year ->
        [none] That is { $gap } above the target, which is { $value }.
       *[other] That is { $gap } above the target for { $year }, which is { $value }.
    }
below-target =
    { $year ->
        [none] That is { $gap } below the target, which is { $value }.
       *[other] That is { $gap } below the target for { $year }, which is { $value }.
    }
far-above-target =
    { $year ->
        [none] That is far above the target, which is { $value }.
       *[other] That is far above the target for { $year }, which is { $value }.
    }
far-below-target =
    { $year ->
        [none] That is far below the target, which is { $value }.
       *[other] That is far below the target for { $year }, which is { $value }.
    }

## Ranks, counted from the largest number

# `$tied` is `yes` where another has the same number.
rank =
    { $tied ->
        [yes]
            { NUMBER($place, type: "ordinal") ->
                [one] tied { $place }st highest of { $of }
                [two] tied { $place }nd highest of { $of }
                [few] tied { $place }rd highest of { $of }
               *[other] tied { $place }th highest of { $of }
            }
       *[no]
            { NUMBER($place, type: "ordinal") ->
                [one] { $place }st highest of { $of }
                [two] { $place }nd highest of { $of }
                [few] { $place }rd highest of { $of }
               *[other] { $place }th highest of { $of }
            }
    }
rank-highest =
    { $tied ->
        [yes] tied highest of { $of }
       *[no] highest of { $of }
    }
rank-lowest =
    { $tied ->
        [yes] tied lowest of { $of }
       *[no] lowest of { $of }
    }
# A sentence of its own. `$rank` is as above; `$earlier` is how many of those ranked have a number of an
# earlier year. The first letter is made a large one.
ranks =
    { $earlier ->
        [0] { $name } ranks { $rank }.
        [one] { $name } ranks { $rank }, { $earlier } of them with a figure from an earlier year.
       *[other] { $name } ranks { $rank }, { $earlier } of them with figures from earlier years.
    }
rank-of = { $name }: { $rank }
no-rank = { $name }: no rank
# A place, and how many others have the same number.
and-others =
    { $count ->
        [one] { $name } and { $count } other
       *[other] { $name } and { $count } others
    }

## Drawings

target = Target
# What a drawing names: a place, or the target, with its number.
named = { $name } { $value }
# What the reader points at.
place-at = { $name }: { $value }, { $rank }
point = Point at a mark to see whose it is.
# Drawings in words.
line = { $name } from { $from } in { $from-year } to { $to } in { $to-year }
lines = Lines over the years: { $list }.
field =
    { $count ->
        [one] { $count } place from { $low } ({ $low-name }) to { $high } ({ $high-name }).
       *[other] { $count } places from { $low } ({ $low-name }) to { $high } ({ $high-name }).
    }
field-level =
    { $count ->
        [one] { $count } place, all at { $value }.
       *[other] { $count } places, all at { $value }.
    }

## Tables

place = Place
value = Value
rank-head = Rank
year-head = Year
years-head = Years
number-of-years = How many
difference-from = Compared with { $name }
# The head of the years; `$unit` is what their numbers count.
years-in = Year ({ $unit })

## What the reader can choose

compare = Compare
# What the control that says only that compares.
compare-fact = Compare: { $label }
compare-with = Compare with
remove = Remove { $name }
view = View
bars = Bars
# Of what is compared without numbers.
side-by-side = Side by side
trend = Trend
all-places = All places
table = Table
order = Order
as-given = As given
by-value = By value
numbers = Numbers
compared = Compared
all-years = All years
year = Year

## The search for a place

add = Add a place
places = Places
suggested = Suggested
found = Found
# Why a place is offered, or what there is to know before it is added.
editors = in this article
next-above = next above
next-below = next below
compared-already = compared already
not-found = No place found for “{ $text }”.
places-found =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
full =
    { $most ->
        [one] { $most } place is compared already. Remove it to add { $name }.
       *[other] { $most } places are compared already. Remove one to add { $name }.
    }

## What is taken away

take = Share and download
copy = Copy
download = Download
link = Link to this view
share-it = Share…
citation = Citation
frame = Embed code
png = Image (PNG)
svg = Drawing (SVG)
csv = Data (CSV)
json = Data (JSON)
link-copied = The link to this view is copied.
citation-copied = The citation is copied.
frame-copied = The embed code is copied.
shared-it = Shared.
not-shared = The browser could not share it. The link is copied instead.
saved = Downloading { $file }.
copy-by-hand = The browser does not let the page copy. Copy it from here:
not-taken = That did not work. Try again later.

# The citation: the card's title, its facts, its sources, and where it stands. Without a source; and with
# one or several.
cited = { $title }: { $facts }. { $place }
cited-sources =
    { $count ->
        [one] { $title }: { $facts }. Source: { $sources }. { $place }
       *[other] { $title }: { $facts }. Sources: { $sources }. { $place }
    }
# The page, where it has a title of its own.
cited-page = “{ $page }”, { $address }

## The page inside a frame

# Instead of the card; what is wrong follows, in English, for the editor.
frame-failed = This box cannot be shown.
# Below a card that anybody could have written.
frame-origin = The figures of this box came with its link, not from { $origin }.
frame-noscript = This box needs JavaScript.
