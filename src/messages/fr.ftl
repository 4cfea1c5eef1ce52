# Français. Espaces insécables : fine devant ; ! ? et dans les nombres, pleine devant le deux-points et
# dans les guillemets. Aucun message ne met « de » ou « à » devant un nom, qui porte son article.

direction = ltr
list-locale = fr
between-sentences = { " " }
between-items = { "\u202F; " }
between-parts = { ", " }
between-relations = { "" }
folded-articles = { "" }
# L’article d’un État, par son code ISO 3166 ; celui d’un nom commun, par son premier mot.
in-sentence =
    { $first ->
        [moyenne] la { $uncapped }
        [mediane] la { $uncapped }
        [total] le { $uncapped }
        [monde] le { $uncapped }
        [union] l’{ $name }
        [cible] la { $uncapped }
        [niveau] le { $uncapped }
       *[other]
            { $id ->
                [AFG] l’{ $name }
                [AGO] l’{ $name }
                [ALB] l’{ $name }
                [ARE] les { $name }
                [ARG] l’{ $name }
                [ARM] l’{ $name }
                [ATG] l’{ $name }
                [AUS] l’{ $name }
                [AUT] l’{ $name }
                [AZE] l’{ $name }
                [BDI] le { $name }
                [BEL] la { $name }
                [BEN] le { $name }
                [BFA] le { $name }
                [BGD] le { $name }
                [BGR] la { $name }
                [BHS] les { $name }
                [BIH] la { $name }
                [BLR] la { $name }
                [BLZ] le { $name }
                [BOL] la { $name }
                [BRA] le { $name }
                [BRB] la { $name }
                [BTN] le { $name }
                [BWA] le { $name }
                [CAF] la { $name }
                [CAN] le { $name }
                [CHE] la { $name }
                [CHL] le { $name }
                [CHN] la { $name }
                [CIV] la { $name }
                [CMR] le { $name }
                [COD] la { $name }
                [COG] le { $name }
                [COL] la { $name }
                [COM] les { $name }
                [CPV] le { $name }
                [CRI] la { $name }
                [CZE] la { $name }
                [DEU] l’{ $name }
                [DMA] la { $name }
                [DNK] la { $name }
                [DOM] la { $name }
                [DZA] l’{ $name }
                [ECU] l’{ $name }
                [EGY] l’{ $name }
                [ERI] l’{ $name }
                [ESH] l’{ $name }
                [ESP] l’{ $name }
                [EST] l’{ $name }
                [ETH] l’{ $name }
                [FIN] la { $name }
                [FJI] les { $name }
                [FRA] la { $name }
                [GAB] le { $name }
                [GBR] le { $name }
                [GEO] la { $name }
                [GHA] le { $name }
                [GIN] la { $name }
                [GMB] la { $name }
                [GNB] la { $name }
                [GNQ] la { $name }
                [GRC] la { $name }
                [GRD] la { $name }
                [GTM] le { $name }
                [GUY] le { $name }
                [HND] le { $name }
                [HRV] la { $name }
                [HUN] la { $name }
                [IDN] l’{ $name }
                [IND] l’{ $name }
                [IRL] l’{ $name }
                [IRN] l’{ $name }
                [IRQ] l’{ $name }
                [ISL] l’{ $name }
                [ITA] l’{ $name }
                [JAM] la { $name }
                [JOR] la { $name }
                [JPN] le { $name }
                [KAZ] le { $name }
                [KEN] le { $name }
                [KGZ] le { $name }
                [KHM] le { $name }
                [KOR] la { $name }
                [KWT] le { $name }
                [LAO] le { $name }
                [LBN] le { $name }
                [LBR] le { $name }
                [LBY] la { $name }
                [LCA] la { $name }
                [LIE] le { $name }
                [LIT] la { $name }
                [LKA] le { $name }
                [LSO] le { $name }
                [LTU] la { $name }
                [LUX] le { $name }
                [LVA] la { $name }
                [MAR] le { $name }
                [MDA] la { $name }
                [MDV] les { $name }
                [MEX] le { $name }
                [MHL] les { $name }
                [MKD] la { $name }
                [MLI] le { $name }
                [MMR] la { $name }
                [MNE] le { $name }
                [MNG] la { $name }
                [MOZ] le { $name }
                [MRT] la { $name }
                [MWI] le { $name }
                [MYS] la { $name }
                [NAM] la { $name }
                [NER] le { $name }
                [NGA] le { $name }
                [NIC] le { $name }
                [NLD] les { $name }
                [NOR] la { $name }
                [NPL] le { $name }
                [NZL] la { $name }
                [PAK] le { $name }
                [PAN] le { $name }
                [PER] le { $name }
                [PHL] les { $name }
                [PLW] les { $name }
                [PNG] la { $name }
                [POL] la { $name }
                [PRK] la { $name }
                [PRT] le { $name }
                [PRY] le { $name }
                [PSE] la { $name }
                [QAT] le { $name }
                [ROU] la { $name }
                [RUS] la { $name }
                [RWA] le { $name }
                [SAU] l’{ $name }
                [SDN] le { $name }
                [SEN] le { $name }
                [SLB] les { $name }
                [SLE] la { $name }
                [SLV] l’{ $name }
                [SOM] la { $name }
                [SRB] la { $name }
                [SSD] le { $name }
                [SUR] le { $name }
                [SVK] la { $name }
                [SVN] la { $name }
                [SWE] la { $name }
                [SWZ] l’{ $name }
                [SYC] les { $name }
                [SYR] la { $name }
                [TCD] le { $name }
                [TGO] le { $name }
                [THA] la { $name }
                [TJK] le { $name }
                [TKM] le { $name }
                [TLS] le { $name }
                [TUN] la { $name }
                [TUR] la { $name }
                [TUV] les { $name }
                [TZA] la { $name }
                [UGA] l’{ $name }
                [UKR] l’{ $name }
                [URY] l’{ $name }
                [USA] les { $name }
                [UZB] l’{ $name }
                [VAT] le { $name }
                [VEN] le { $name }
                [VNM] le { $name }
                [VUT] le { $name }
                [YEM] le { $name }
                [ZAF] l’{ $name }
                [ZMB] la { $name }
                [ZWE] le { $name }
               *[other] { $name }
            }
    }

quantity = { $number } { $unit }
percent = { $number } %
points =
    { $number ->
        [one] { $number } point de pourcentage
        [many] { $number } de points de pourcentage
       *[other] { $number } points de pourcentage
    }
span = { $from }-{ $to }
no-data = pas de données
not-applicable = sans objet : { $reason }
permanent = permanent

heading = { $label }, { $year }
of-year = { $text } ({ $year })
as-of = Situation au { $date }.
about = À propos de ce chiffre : { $label }
source = Source : { $name }.
source-edition = Source : { $name }, édition { $edition }.
edition = édition { $edition }
read-on = consulté le { $date }
term-source = Source :
term-edition = Édition :
term-read-on = Consulté le :
term-license = Licence :
term-note = Note :
term-year = Année :
term-full-figure = Chiffre complet :

lead = { $name } : { $quantity }
relations = , { $list }.
no-relations = .

same = au même niveau que { $reference }
about-same = à peu près au même niveau que { $reference }
percent-above = { $percent } de plus que { $reference }
percent-below = { $percent } de moins que { $reference }
just-above = moins de { $percent } de plus que { $reference }
just-below = moins de { $percent } de moins que { $reference }
fraction =
    { $fraction ->
        [half] deux fois moins que { $reference }
        [two-fifths] 60 % de moins que { $reference }
        [third] trois fois moins que { $reference }
        [quarter] quatre fois moins que { $reference }
        [fifth] cinq fois moins que { $reference }
        [sixth] six fois moins que { $reference }
        [seventh] sept fois moins que { $reference }
        [eighth] huit fois moins que { $reference }
        [ninth] neuf fois moins que { $reference }
       *[tenth] dix fois moins que { $reference }
    }
about-fraction =
    { $fraction ->
        [half] environ deux fois moins que { $reference }
        [two-fifths] environ 60 % de moins que { $reference }
        [third] environ trois fois moins que { $reference }
        [quarter] environ quatre fois moins que { $reference }
        [fifth] environ cinq fois moins que { $reference }
        [sixth] environ six fois moins que { $reference }
        [seventh] environ sept fois moins que { $reference }
        [eighth] environ huit fois moins que { $reference }
        [ninth] environ neuf fois moins que { $reference }
       *[tenth] environ dix fois moins que { $reference }
    }
share = environ { $percent } de ce qu’affiche { $reference }
tiny-share = moins de { $percent } de ce qu’affiche { $reference }
times =
    { $times ->
        [2] deux fois plus que { $reference }
       *[other] { $times } fois plus que { $reference }
    }
about-times =
    { $times ->
        [2] environ deux fois plus que { $reference }
       *[other] environ { $times } fois plus que { $reference }
    }
above = { $gap } de plus que { $reference }
below = { $gap } de moins que { $reference }
far-above = beaucoup plus que { $reference }
far-below = beaucoup moins que { $reference }

no-data-for = Pas de données pour { $list }.
does-not-apply-to = Sans objet pour { $list }.

years =
    { $count ->
        [one] { $count } an
        [many] { $count } d’années
       *[other] { $count } ans
    }
years-more = { $count } de plus que { $reference }
years-fewer = { $count } de moins que { $reference }
years-alike = autant que { $reference }
years-for =
    { $count ->
        [one] { $count } an pour { $reference }
        [many] { $count } d’années pour { $reference }
       *[other] { $count } ans pour { $reference }
    }
permanent-too = À titre permanent : { $list }.
together = Les mêmes années : { $years }.
never-together = Jamais la même année.
before =
    { $count ->
        [one] { $count } an avant { $reference }
        [many] { $count } d’années avant { $reference }
       *[other] { $count } ans avant { $reference }
    }
after =
    { $count ->
        [one] { $count } an après { $reference }
        [many] { $count } d’années après { $reference }
       *[other] { $count } ans après { $reference }
    }
same-year = la même année que { $reference }
items =
    { $count ->
        [0] rien dans la liste
       *[other] { $count } dans la liste
    }
shared =
    { $count ->
        [0] rien en commun avec { $reference }
       *[other] { $count } en commun avec { $reference }
    }
only = Seulement { $name }
all = Tous
both = Les deux

target-of =
    { $year ->
        [none] objectif
       *[other] objectif pour { $year }
    }
target-rule = { $value } : { $label }
target-is =
    { $year ->
        [none] L’objectif est de { $value }.
       *[other] L’objectif pour { $year } est de { $value }.
    }
target-exactly =
    { $year ->
        [none] C’est exactement l’objectif.
       *[other] C’est exactement l’objectif pour { $year }.
    }
target-about =
    { $year ->
        [none] C’est à peu près l’objectif, fixé à { $value }.
       *[other] C’est à peu près l’objectif pour { $year }, fixé à { $value }.
    }
target-met =
    { $year ->
        [none] L’objectif, fixé à { $value }, est atteint.
       *[other] L’objectif pour { $year }, fixé à { $value }, est atteint.
    }
above-target =
    { $year ->
        [none] C’est { $gap } de plus que l’objectif, fixé à { $value }.
       *[other] C’est { $gap } de plus que l’objectif pour { $year }, fixé à { $value }.
    }
below-target =
    { $year ->
        [none] C’est { $gap } de moins que l’objectif, fixé à { $value }.
       *[other] C’est { $gap } de moins que l’objectif pour { $year }, fixé à { $value }.
    }
far-above-target =
    { $year ->
        [none] C’est beaucoup plus que l’objectif, fixé à { $value }.
       *[other] C’est beaucoup plus que l’objectif pour { $year }, fixé à { $value }.
    }
far-below-target =
    { $year ->
        [none] C’est beaucoup moins que l’objectif, fixé à { $value }.
       *[other] C’est beaucoup moins que l’objectif pour { $year }, fixé à { $value }.
    }

rank =
    { $tied ->
        [yes] { $place }e chiffre le plus élevé sur { $of }, ex æquo
       *[no] { $place }e chiffre le plus élevé sur { $of }
    }
rank-highest =
    { $tied ->
        [yes] chiffre le plus élevé sur { $of }, ex æquo
       *[no] chiffre le plus élevé sur { $of }
    }
rank-lowest =
    { $tied ->
        [yes] chiffre le plus bas sur { $of }, ex æquo
       *[no] chiffre le plus bas sur { $of }
    }
# Sans verbe : il devrait s’accorder avec le nom.
ranks =
    { $earlier ->
        [0] C’est le { $rank }.
        [one] C’est le { $rank } ; { $earlier } de ces chiffres date d’une année antérieure.
       *[other] C’est le { $rank } ; { $earlier } de ces chiffres datent d’années antérieures.
    }
rank-of = { $name } : { $rank }
no-rank = { $name } : non classé
and-others =
    { $count ->
        [one] { $name } et { $count } autre
       *[other] { $name } et { $count } autres
    }

target = Objectif
named = { $name } { $value }
place-at = { $name } : { $value }, { $rank }
point = Pointez une marque pour voir à qui elle correspond.
line = { $name }, de { $from } en { $from-year } à { $to } en { $to-year }
lines = Courbes au fil des ans : { $list }.
field =
    { $count ->
        [one] { $count } lieu, de { $low } ({ $low-name }) à { $high } ({ $high-name }).
        [many] { $count } de lieux, de { $low } ({ $low-name }) à { $high } ({ $high-name }).
       *[other] { $count } lieux, de { $low } ({ $low-name }) à { $high } ({ $high-name }).
    }
field-level =
    { $count ->
        [one] { $count } lieu, à { $value }.
        [many] { $count } de lieux, tous à { $value }.
       *[other] { $count } lieux, tous à { $value }.
    }

place = Lieu
value = Valeur
rank-head = Rang
year-head = Année
years-head = Années
number-of-years = Nombre
difference-from = Écart avec { $name }
years-in = Année ({ $unit })

compare = Comparer
compare-fact = Comparer : { $label }
compare-with = Comparer avec
remove = Retirer { $name }
view = Vue
bars = Barres
side-by-side = Côte à côte
trend = Courbes
all-places = Tous
table = Tableau
order = Ordre
as-given = D’origine
by-value = Par valeur
numbers = Chiffres
compared = Comparés
all-years = Toutes les années
year = Année

add = Ajouter un lieu
places = Lieux
suggested = Suggestions
found = Résultats
editors = dans cet article
next-above = juste au-dessus
next-below = juste en dessous
compared-already = déjà comparé
not-found = Aucun lieu trouvé pour « { $text } ».
places-found =
    { $count ->
        [one] { $count } lieu
        [many] { $count } de lieux
       *[other] { $count } lieux
    }
full =
    { $most ->
        [one] { $most } lieu est déjà comparé. Retirez-le pour ajouter { $name }.
       *[other] { $most } lieux sont déjà comparés. Retirez-en un pour ajouter { $name }.
    }

take = Partager et télécharger
copy = Copier
download = Télécharger
link = Lien vers cette vue
share-it = Partager…
citation = Citation
frame = Code d’intégration
png = Image (PNG)
svg = Dessin (SVG)
csv = Données (CSV)
json = Données (JSON)
link-copied = Le lien vers cette vue est copié.
citation-copied = La citation est copiée.
frame-copied = Le code d’intégration est copié.
shared-it = Partagé.
not-shared = Le navigateur n’a pas pu partager. Le lien est copié à la place.
saved = Téléchargement de { $file }.
copy-by-hand = Le navigateur ne permet pas à la page de copier. Copiez d’ici :
not-taken = Cela n’a pas fonctionné. Réessayez plus tard.

cited = { $title } : { $facts }. { $place }
cited-sources =
    { $count ->
        [one] { $title } : { $facts }. Source : { $sources }. { $place }
       *[other] { $title } : { $facts }. Sources : { $sources }. { $place }
    }
cited-page = « { $page } », { $address }

frame-failed = Cet encadré ne peut pas être affiché.
frame-origin = Les chiffres de cet encadré viennent de son lien, et non de { $origin }.
frame-noscript = Cet encadré a besoin de JavaScript. L’article en donne les faits sous forme de texte.
