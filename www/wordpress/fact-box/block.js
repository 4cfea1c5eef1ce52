// The block: takes a card's JSON and keeps it as the figure that fact-box.js makes of it, text and
// all, which WordPress leaves as it is whoever saves it.

( ( { blockEditor, blocks, components, element, i18n } ) => {
	const { createElement, RawHTML, useEffect, useRef, useState } = element;
	const { __ } = i18n;

	/** The attribute in which a figure carries its card. */
	const CARRIED = / data-fact-box="([\w-]*)"/;

	/** The tag of a figure, with what is written on it: its card, and what its author calls it and its group. */
	const TAG = /^\s*<figure\b(?:"[^"]*"|[^">])*>/;

	/** The JSON that a figure carries, in lines; nothing, where somebody has broken it by hand. */
	function carried( figure ) {
		const [ , base64url = '' ] = figure.match( CARRIED ) ?? [];
		try {
			const binary = atob( base64url.replaceAll( '-', '+' ).replaceAll( '_', '/' ) );
			const bytes = Uint8Array.from( binary, ( char ) => char.charCodeAt( 0 ) );
			return JSON.stringify( JSON.parse( new TextDecoder().decode( bytes ) ), null, 2 );
		} catch {
			return '';
		}
	}

	/** The figure of another card, with all else that is written on the tag of the one before. */
	function renewed( before, figure ) {
		const [ tag = '' ] = before.match( TAG ) ?? [];
		if ( ! CARRIED.test( tag ) ) return figure;
		return figure.replace( TAG, () => tag.replace( CARRIED, figure.match( CARRIED )[ 0 ] ) );
	}

	/** The figure of a card, and what had to be left out of it; of nothing, nothing. */
	async function made( json ) {
		if ( ! json.trim() ) return { html: '', notices: [] };
		const { figure } = await import( window.factBoxModule );
		// Of a card that names no language it is the site's, as it is where the post is read.
		return figure( json, window.factBoxLanguage );
	}

	/** What the field holds: what is no card yet, or else the card. */
	function written( { figure, draft = '' } ) {
		try {
			return decodeURIComponent( draft ) || carried( figure );
		} catch {
			return carried( figure );
		}
	}

	function Edit( { attributes: { figure, draft }, setAttributes } ) {
		const [ json, setJson ] = useState( '' );
		const [ problem, setProblem ] = useState( '' );
		const [ notices, setNotices ] = useState( [] );
		// What was written last, and the attributes that are known to be of it.
		const latest = useRef( {} );

		/** Shows what is in the field, and what is known of it. */
		function show( json, { problem = '', notices = [] } = {} ) {
			latest.current.json = json;
			setJson( json );
			setProblem( problem );
			setNotices( notices );
		}

		/** Always the same ones, so that the editor takes back what is written at once, and not letter by letter. */
		function keep( figure, draft ) {
			Object.assign( latest.current, { figure, draft } );
			setAttributes( { figure, draft } );
		}

		// It is opened, or somebody else has changed it: an undo, say.
		useEffect( () => {
			if ( figure === latest.current.figure && draft === latest.current.draft ) return;
			latest.current = { figure, draft };
			show( written( { figure, draft } ) );
			if ( draft ) write( latest.current.json );
		}, [ figure, draft ] );

		/** Keeps the card if it can be shown; else the post keeps the one before, and the block what is written, and says
		    what is wrong with it. */
		async function write( json ) {
			latest.current.json = json;
			setJson( json );
			// In signs that WordPress takes for no markup.
			keep( latest.current.figure, encodeURIComponent( json ) );
			let answer;
			try {
				answer = await made( json );
			} catch ( error ) {
				answer = { problem: String( error?.message ?? error ) };
			}
			// More has been written meanwhile.
			if ( latest.current.json !== json ) return;
			show( json, answer );
			if ( ! answer.problem ) keep( renewed( latest.current.figure, answer.html ), undefined );
		}

		return createElement(
			'div',
			blockEditor.useBlockProps(),
			createElement( components.TextareaControl, {
				label: __( 'The card, as JSON', 'fact-box' ),
				value: json,
				onChange: write,
				rows: 8,
				spellCheck: false,
				style: { fontFamily: 'monospace' },
			} ),
			problem &&
				createElement(
					components.Notice,
					{ status: 'error', isDismissible: false },
					createElement( 'div', null, problem ),
					figure &&
						createElement( 'div', null, __( 'The post keeps the card below.', 'fact-box' ) )
				),
			notices.length > 0 &&
				createElement(
					components.Notice,
					{ status: 'warning', isDismissible: false },
					notices.map( ( { path, message }, index ) =>
						createElement( 'div', { key: index }, path ? `${ path }: ${ message }` : message )
					)
				),
			// Without what it carries it stays the text that a post holds, even where cards come to life.
			createElement(
				components.Disabled,
				null,
				createElement( RawHTML, null, figure.replace( CARRIED, '' ) )
			)
		);
	}

	blocks.registerBlockType( 'fact-box/card', {
		edit: Edit,
		save: ( { attributes } ) => createElement( RawHTML, null, attributes.figure ),
	} );
} )( window.wp );
