<?php
/**
 * Plugin Name:       Fact Box
 * Description:       Country comparison cards in posts. Their text is in the post itself; a script makes them answer.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0 (under MIT it may be combined with WordPress, which is under the GPL)
 * Text Domain:       fact-box
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		// By the content, as two builds of one version may differ.
		$version = function ( $file ) {
			return hash_file( 'crc32b', __DIR__ . "/$file" );
		};
		$loader  = $version( 'dist/fact-box.js' );
		wp_register_style( 'fact-box', plugins_url( 'dist/fact-box.css', __FILE__ ), array(), $version( 'dist/fact-box.css' ) );
		wp_register_script( 'fact-box', plugins_url( 'dist/fact-box.js', __FILE__ ), array(), $loader, false );
		wp_register_script(
			'fact-box-block',
			plugins_url( 'block.js', __FILE__ ),
			array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
			$version( 'block.js' ),
			true
		);
		// The block is no module, but what makes the card's text is one.
		$module = add_query_arg( 'ver', $loader, wp_scripts()->registered['fact-box']->src );
		$given = array(
			'factBoxModule'   => $module,
			'factBoxLanguage' => str_replace( '_', '-', get_locale() ),
		);
		foreach ( $given as $name => $value ) {
			wp_add_inline_script( 'fact-box-block', "window.$name = " . wp_json_encode( $value ), 'before' );
		}
		wp_set_script_translations( 'fact-box-block', 'fact-box' );
		register_block_type( __DIR__ );
	}
);

// WordPress prints modules by itself only since 6.5.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle, $src ) {
		if ( 'fact-box' !== $handle ) {
			return $tag;
		}
		return wp_get_script_tag(
			array(
				'type' => 'module',
				'id'   => 'fact-box-js',
				'src'  => $src,
			)
		);
	},
	10,
	3
);

/** Asks for the card's files where there is a card, and gives what is shown back as it is. */
function fact_box_look( $content ) {
	if ( preg_match( '/\bdata-fact-box\s*=|<fact-box\b/i', $content ) ) {
		wp_enqueue_style( 'fact-box' );
		wp_enqueue_script( 'fact-box' );
	}
	return $content;
}

// Before the head is printed, so that the text has its look from the start.
add_action(
	'wp_enqueue_scripts',
	function () {
		foreach ( (array) $GLOBALS['wp_query']->posts as $post ) {
			fact_box_look( $post->post_content );
		}
	}
);

// What comes from elsewhere is known only when it is shown: a reusable block, a list of other posts, a template, a
// widget. No block is printed without the first of these; widgets that are none have the last.
foreach ( array( 'render_block', 'the_content', 'widget_text' ) as $shown ) {
	add_filter( $shown, 'fact_box_look', 99 );
}
