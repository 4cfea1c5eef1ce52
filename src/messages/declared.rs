// Every message, with the values it is given, in the order in which they are compiled. Included where
// they are compiled (build.rs) and where they are said (src/format/words.rs).
//
// `Data` is a text of the card's data, which keeps its direction; `Said` one that the card has written,
// `Count` how many there are of something, `Written` a number that is written already, `Slot` a text
// that has its own markup.

messages! {
    direction;
    list_locale;
    between_sentences;
    between_items;
    between_parts;
    between_relations;
    folded_articles;
    common_words;
    elided;
    thousands_in_words;
    counts_in_myriads;
    thousands_of_millions(millions: Said);
    first_of_month;
    in_sentence(name: Data, lower: Data, uncapped: Data, id: Data, first: Data, last: Data);

    quantity(number: Said, unit: Data);
    money(minus: Said, sign: Data, number: Said);
    percent(number: Said);
    points(number: Written);
    span(from: Said, to: Said);
    no_data;
    not_applicable(reason: Data);
    permanent;

    heading(label: Data, year: Said);
    of_year(text: Said, year: Said);
    of_no_year(text: Said);
    as_of(date: Said);
    about(label: Data);
    source(name: Slot);
    source_edition(name: Slot, edition: Data);
    edition(edition: Data);
    read_on(date: Said);
    term_source;
    term_edition;
    term_read_on;
    term_license;
    term_note;
    term_year;
    term_full_figure;

    lead(name: Data, quantity: Said);
    told_year(year: Said);
    relations(list: Said, apart: Said, digits: Said);
    no_relations(lead: Slot);
    same(reference: Said, of: Said);
    about_same(reference: Said);
    percent_above(percent: Said, reference: Said);
    percent_below(percent: Said, reference: Said);
    just_above(percent: Said, reference: Said);
    just_below(percent: Said, reference: Said);
    fraction(fraction: Said, reference: Said);
    about_fraction(fraction: Said, reference: Said);
    share(percent: Said, reference: Said);
    tiny_share(percent: Said, reference: Said);
    times(times: Written, reference: Said);
    about_times(times: Written, reference: Said);
    above(gap: Said, reference: Said);
    below(gap: Said, reference: Said);
    far_above(reference: Said);
    far_below(reference: Said);
    no_data_for(list: Said);
    does_not_apply_to(list: Said);

    years(count: Count);
    years_more(count: Count, reference: Said);
    years_fewer(count: Count, reference: Said);
    years_alike(reference: Said);
    years_for(count: Count, reference: Said);
    permanent_too(list: Said);
    together(years: Said);
    never_together(count: Count);
    before(count: Count, reference: Said);
    after(count: Count, reference: Said);
    same_year(reference: Said);
    items(count: Count);
    shared(count: Count, reference: Said);
    only(name: Said);
    all;
    both;

    target_of(year: Said);
    target_rule(value: Said, label: Data);
    target_percent(percent: Said);
    target_is(year: Said, value: Said);
    target_exactly(year: Said);
    target_about(year: Said, value: Said);
    target_met(year: Said, value: Said);
    above_target(gap: Said, year: Said, value: Said);
    below_target(gap: Said, year: Said, value: Said);
    far_above_target(year: Said, value: Said);
    far_below_target(year: Said, value: Said);

    rank(place: Count, of: Count, tied: Said);
    rank_highest(of: Count, tied: Said);
    rank_lowest(of: Count, tied: Said);
    ranks(name: Said, rank: Said, earlier: Count);
    rank_of(name: Data, rank: Said);
    no_rank(name: Data);
    and_others(name: Data, count: Count);

    target;
    named(name: Data, value: Said);
    place_at(name: Said, value: Said, rank: Said);
    point;
    line(name: Data, from: Said, from_year: Said, to: Said, to_year: Said);
    lines(list: Said);
    field(count: Count, low: Said, low_name: Data, high: Said, high_name: Data);
    field_level(count: Count, value: Said);

    place;
    value;
    rank_head;
    year_head;
    years_head;
    number_of_years;
    difference_from(name: Data);
    years_in(unit: Data);

    compare;
    compare_fact(label: Said);
    compare_with;
    remove(name: Data);
    view;
    bars;
    side_by_side;
    trend;
    all_places;
    table;
    order;
    as_given;
    by_value;
    numbers;
    compared;
    all_years;
    year;

    add;
    places;
    suggested;
    found;
    editors;
    next_above;
    next_below;
    compared_already;
    not_found(text: Data);
    places_found(count: Count);
    full(most: Count, name: Said);

    take;
    copy;
    download;
    link;
    share_it;
    citation;
    frame;
    png;
    svg;
    csv;
    json;
    link_copied;
    citation_copied;
    frame_copied;
    shared_it;
    not_shared;
    saved(file: Data);
    copy_by_hand;
    not_taken;
    cited(title: Data, facts: Said, place: Said);
    cited_sources(title: Data, facts: Said, count: Count, sources: Said, place: Said);
    cited_page(page: Data, address: Data);

    frame_failed;
    frame_origin(origin: Data);
    frame_noscript;
}
