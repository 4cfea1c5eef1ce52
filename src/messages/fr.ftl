# Français. Espaces insécables : pleine devant le deux-points ou une unité et dans les guillemets, fine
# devant le point-virgule et le pour cent.

direction = ltr
list-locale = fr
between-sentences = { " " }
between-items = { " ; " }
between-parts = { ", " }
between-relations = { "" }
folded-articles = { "" }
common-words = { "" }
elided = { "que " }
thousands-in-words = no
counts-in-myriads = no
thousands-of-millions = { "" }
first-of-month = 1er

# L’article d’un nom commun ou d’un groupe, par son premier mot ; celui d’un État, par son code ISO 3166.
# Celui d’une ville fait partie de son nom.
# Cinq États sans article et à initiale vocalique prennent ici leur forme longue (l’État d’Israël).
in-sentence =
    { $first ->
        [moyenne] la { $uncapped }
        [mediane] la { $uncapped }
        [population] la { $uncapped }
        [planete] la { $uncapped }
        [zone] la { $uncapped }
        [cible] la { $uncapped }
        [communaute] la { $uncapped }
        [ligue] la { $name }
        [taux] le { $uncapped }
        [valeur] la { $uncapped }
        [federation] la { $name }
        [rdc] la { $name }
        [saint]
            { $last ->
                [siege] le { $name }
               *[other] { $name }
            }
        [total] le { $uncapped }
        [monde] le { $uncapped }
        [niveau] le { $uncapped }
        [reste] le { $uncapped }
        [seuil] le { $uncapped }
        [ensemble] l’{ $uncapped }
        [objectif] l’{ $uncapped }
        [ile]
            { $last ->
                [france] l’{ $name }
                [edouard] l’{ $name }
               *[other] l’{ $uncapped }
            }
        [iles] les { $uncapped }
        [territoires] les { $uncapped }
        [economies] les { $uncapped }
        [union] l’{ $name }
        [ue] l’{ $name }
        [ue27] l’{ $name }
        [eurozone] l’{ $uncapped }
        [onu] l’{ $name }
        [ocde] l’{ $name }
        [otan] l’{ $name }
        [europe] l’{ $name }
        [afrique] l’{ $name }
        [asie] l’{ $name }
        [amerique] l’{ $name }
        [oceanie] l’{ $name }
        [etat] l’{ $name }
        [etats] les { $name }
        [emirats] les { $name }
        [ameriques] les { $name }
        [balkans] les { $name }
        [caraibes] les { $name }
        [brics] les { $name }
        [republique] la { $name }
        [grande] la { $name }
        [royaume] le { $name }
        [congo] le { $name }
        [maghreb] le { $name }
        [moyen] le { $name }
        [proche] le { $name }
        [sahel] le { $name }
        [commonwealth] le { $name }
        [g7] le { $name }
        [g20] le { $name }
        [belarus] le { $name }
        [myanmar] le { $name }
        [kosovo] le { $name }
        [andorre] la principauté d’{ $name }
        [antigua] l’archipel d’{ $name }
        [haiti] la République d’{ $name }
        [israel] l’État d’{ $name }
        [oman] le sultanat d’{ $name }
        [le]
            { $last ->
                [caire] { $name }
                [cap] { $name }
                [havre] { $name }
                [mans] { $name }
                [pen] { $name }
               *[other] { $uncapped }
            }
        [la]
            { $last ->
                [havane] { $name }
                [haye] { $name }
                [mecque] { $name }
                [orleans] { $name }
                [paz] { $name }
                [rochelle] { $name }
                [valette] { $name }
               *[other] { $uncapped }
            }
        [les] { $uncapped }
        [el] { $name }
        [l] { $uncapped }
        [pays]
            { $last ->
                [bas] les { $name }
                [loire] les { $name }
                [galles] le { $uncapped }
                [basque] le { $name }
               *[other] les { $uncapped }
            }
       *[other]
            { $id ->
                [AFG] l’{ $name }
                [AGO] l’{ $name }
                [ALB] l’{ $name }
                [ARE] les { $name }
                [ARG] l’{ $name }
                [ARM] l’{ $name }
                [ASM] les { $name }
                [ATA] l’{ $name }
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
                [BMU] les { $name }
                [BOL] la { $name }
                [BRA] le { $name }
                [BRB] la { $name }
                [BRN] le { $name }
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
                [CRI] le { $name }
                [CZE] la { $name }
                [DEU] l’{ $name }
                [DMA] la { $name }
                [DNK] la { $name }
                [DOM] la { $name }
                [DZA] l’{ $name }
                [ECU] l’{ $name }
                [EGY] l’{ $name }
                [ERI] l’{ $name }
                [ESH] le { $name }
                [ESP] l’{ $name }
                [EST] l’{ $name }
                [ETH] l’{ $name }
                [FIN] la { $name }
                [FJI] les { $name }
                [FRA] la { $name }
                [FSM] la { $name }
                [GAB] le { $name }
                [GBR] le { $name }
                [GEO] la { $name }
                [GHA] le { $name }
                [GIN] la { $name }
                [GLP] la { $name }
                [GMB] la { $name }
                [GNB] la { $name }
                [GNQ] la { $name }
                [GRC] la { $name }
                [GRD] la { $name }
                [GRL] le { $name }
                [GTM] le { $name }
                [GUF] la { $name }
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
                [LIE] le { $name }
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
                [MTQ] la { $name }
                [MWI] le { $name }
                [MYS] la { $name }
                [NAM] la { $name }
                [NCL] la { $name }
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
                [PYF] la { $name }
                [QAT] le { $name }
                [REU] la { $name }
                [ROU] la { $name }
                [RUS] la { $name }
                [RWA] le { $name }
                [SAU] l’{ $name }
                [SDN] le { $name }
                [SEN] le { $name }
                [SLB] les { $name }
                [SLE] la { $name }
                [SLV] le { $name }
                [SOM] la { $name }
                [SRB] la { $name }
                [SSD] le { $name }
                [SUR] le { $name }
                [SVK] la { $name }
                [SVN] la { $name }
                [SWE] la { $name }
                [SWZ]
                    { $first ->
                        [swaziland] le { $name }
                       *[other] l’{ $name }
                    }
                [SYC] les { $name }
                [SYR] la { $name }
                [TCD] le { $name }
                [TGO] le { $name }
                [THA] la { $name }
                [TJK] le { $name }
                [TKM] le { $name }
                [TLS] le { $name }
                [TON] les { $name }
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
                [WSM] les { $name }
                [XKX] le { $name }
                [YEM] le { $name }
                [ZAF] l’{ $name }
                [ZMB] la { $name }
                [ZWE] le { $name }
               *[other] { $name }
            }
    }

quantity = { $number } { $unit }
money = { "" }
percent = { $number } %
points =
    { $number ->
        [one] { $number } point de pourcentage
        [many] { $number } de points de pourcentage
       *[other] { $number } points de pourcentage
    }
span = { $from }-{ $to }
no-data = pas de données
not-applicable = sans objet ({ $reason })
# Invariable, comme il convient à tout nom.
permanent = à titre permanent

heading = { $label }, { $year }
of-year = { $text } ({ $year })
of-no-year = { $text } (sans année)
# Le premier du mois s’écrirait « 1er » ; la date arrive toute faite.
as-of = Situation au { $date }.
about = À propos de ce chiffre : { $label }
source = Source : { $name }.
source-edition = Source : { $name }, édition { $edition }.
edition = édition { $edition }
# Au féminin : la source, l’édition.
read-on = consultée le { $date }
term-source = Source :
term-edition = Édition :
term-read-on = Consultation :
term-license = Licence :
term-note = Note :
term-year = Année :
term-full-figure = Chiffre complet :

lead = { $name } : { $quantity }
told-year = { $year }
# Un nombre qui en suit un autre s’y ajouterait : « 5,5, 5,5 fois plus ».
relations =
    { $digits ->
        [yes] { " " }; { $list }.
       *[no] , { $list }.
    }
no-relations = { $lead }.

# Aucun message ne met « de » ni « à » devant un nom : il vient avec son article, qui se contracterait.
same =
    { $of ->
        [number] autant que { $reference }
       *[text] comme { $reference }
    }
about-same = à peu près autant que { $reference }
percent-above = { $percent } de plus que { $reference }
percent-below = { $percent } de moins que { $reference }
just-above = à peine plus (moins de { $percent } d’écart) que { $reference }
just-below = à peine moins (moins de { $percent } d’écart) que { $reference }
# « Cinq fois moins que », d’usage dans la presse, et non « un cinquième de », qui se contracterait.
# Deux cinquièmes n’ont pas cette tournure : on dit ce qui manque.
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
# « Pour » ne se contracte pas et n’appelle pas de verbe à accorder.
share = environ { $percent } du chiffre relevé pour { $reference }
tiny-share = moins de { $percent } du chiffre relevé pour { $reference }
times =
    { $times ->
        [2] deux fois plus que { $reference }
        [3] trois fois plus que { $reference }
        [4] quatre fois plus que { $reference }
        [5] cinq fois plus que { $reference }
        [6] six fois plus que { $reference }
        [7] sept fois plus que { $reference }
        [8] huit fois plus que { $reference }
        [9] neuf fois plus que { $reference }
        [10] dix fois plus que { $reference }
       *[other] { $times } fois plus que { $reference }
    }
about-times =
    { $times ->
        [2] environ deux fois plus que { $reference }
        [3] environ trois fois plus que { $reference }
        [4] environ quatre fois plus que { $reference }
        [5] environ cinq fois plus que { $reference }
        [6] environ six fois plus que { $reference }
        [7] environ sept fois plus que { $reference }
        [8] environ huit fois plus que { $reference }
        [9] environ neuf fois plus que { $reference }
        [10] environ dix fois plus que { $reference }
       *[other] environ { $times } fois plus que { $reference }
    }
above = { $gap } de plus que { $reference }
below = { $gap } de moins que { $reference }
far-above = beaucoup plus que { $reference }
far-below = beaucoup moins que { $reference }

no-data-for = Pas de données pour { $list }.
does-not-apply-to = Sans objet pour { $list }.

# Des années civiles, que l’on compte une à une ; entre deux dates, ce sont des ans.
years =
    { $count ->
        [one] { $count } année
        [many] { $count } d’années
       *[other] { $count } années
    }
years-more = { $count } de plus que { $reference }
years-fewer = { $count } de moins que { $reference }
years-alike = autant que { $reference }
years-for =
    { $count ->
        [one] { $count } année pour { $reference }
        [many] { $count } d’années pour { $reference }
       *[other] { $count } années pour { $reference }
    }
permanent-too = À titre permanent : { $list }.
together = Années communes : { $years }.
never-together =
    { $count ->
        [2] Aucune année commune.
       *[other] Aucune année commune à tous.
    }
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
        [one] { $count } élément
        [many] { $count } d’éléments
       *[other] { $count } éléments
    }
shared =
    { $count ->
        [0] aucun en commun avec { $reference }
       *[other] { $count } en commun avec { $reference }
    }
only = Uniquement { $name }
all = Tous
both = Les deux

target-of =
    { $year ->
        [none] objectif
       *[other] objectif pour { $year }
    }
target-rule = { $value } : { $label }
target-percent = { $percent }
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

# « Par ordre décroissant » : le premier rang est celui du plus grand nombre, non du meilleur.
rank =
    { $tied ->
        [yes] { $place }e rang ex æquo sur { $of }, par ordre décroissant
       *[no] { $place }e rang sur { $of }, par ordre décroissant
    }
rank-highest =
    { $tied ->
        [yes] premier rang ex æquo sur { $of }, par ordre décroissant
       *[no] premier rang sur { $of }, par ordre décroissant
    }
rank-lowest =
    { $tied ->
        [yes] dernier rang ex æquo sur { $of }, par ordre décroissant
       *[no] dernier rang sur { $of }, par ordre décroissant
    }
# Pas « ce chiffre », qui serait l’objectif de la phrase précédente. Le nom est complément : sujet, il imposerait l’accord du verbe.
ranks =
    { $earlier ->
        [0] Le classement place { $name } au { $rank }.
        [one] Le classement place { $name } au { $rank } ; l’un des chiffres classés date d’une année antérieure.
       *[other] Le classement place { $name } au { $rank } ; { $earlier } des chiffres classés datent d’années antérieures.
    }
rank-of = { $name } : { $rank }
no-rank = { $name } : hors classement
and-others =
    { $count ->
        [one] { $name } et { $count } autre
        [many] { $name } et { $count } d’autres
       *[other] { $name } et { $count } autres
    }

target = Objectif
named = { $name } { $value }
place-at = { $name } : { $value }, { $rank }
point = Pointez un repère pour voir à quel lieu il correspond.
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
# Le nom vient ici sans article, ce qui exclut « Écart avec ».
difference-from = Écart (réf. { $name })
years-in = Année ({ $unit })

compare = Comparer
compare-fact = Comparer : { $label }
compare-with = Comparer avec
remove = Retirer « { $name } »
view = Vue
bars = Barres
side-by-side = Côte à côte
trend = Évolution
# « Tous les lieux » ne tiendrait pas à côté des autres vues dans un encadré étroit.
all-places = Tous
table = Tableau
order = Ordre
as-given = D’origine
by-value = Par valeur
numbers = Chiffres
compared = Sélection
all-years = Toutes les années
year = Année

add = Ajouter un lieu
places = Lieux
suggested = Suggestions
found = Résultats
editors = dans cet article
next-above = juste au-dessus
next-below = juste en dessous
compared-already = déjà dans la comparaison
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
        [many] { $most } de lieux sont déjà comparés. Retirez-en un pour ajouter { $name }.
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
svg = Graphique (SVG)
csv = Données (CSV)
json = Données (JSON)
link-copied = Le lien vers cette vue a été copié.
citation-copied = La citation a été copiée.
frame-copied = Le code d’intégration a été copié.
shared-it = Partage effectué.
not-shared = Le navigateur n’a pas pu effectuer le partage. Le lien a été copié à la place.
saved = Téléchargement en cours : { $file }.
copy-by-hand = Le navigateur ne permet pas à la page de copier. Copiez le texte ci-dessous :
not-taken = Cela n’a pas fonctionné. Réessayez plus tard.

cited = { $title } : { $facts }. { $place }
cited-sources =
    { $count ->
        [one] { $title } : { $facts }. Source : { $sources }. { $place }
       *[other] { $title } : { $facts }. Sources : { $sources }. { $place }
    }
cited-page = « { $page } », { $address }

frame-failed = Cet encadré ne peut pas être affiché.
frame-origin = Les chiffres de cet encadré proviennent de son lien, et non de { $origin }.
frame-noscript = Cet encadré nécessite JavaScript.
