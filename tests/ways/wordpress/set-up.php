<?php
// Makes the site of the test: its tables, an author, our plugin. Stands beside wp-config.php.
define( 'WP_INSTALLING', true );
$database = new mysqli( 'localhost', 'root', '', '', 0, dirname( __DIR__ ) . '/socket' );
$database->query( 'CREATE DATABASE wordpress' );

/** The mail to the new site's owner, which is not sent. */
function wp_new_blog_notification() {}

require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'The Demonstration', 'admin', 'admin@example.org', false, '', 'admin' );
$author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author',
		'role'       => 'author',
	)
);
foreach ( array( $author, activate_plugin( 'fact-box/fact-box.php' ) ) as $done ) {
	if ( is_wp_error( $done ) ) {
		exit( $done->get_error_message() );
	}
}
// What an author's posts of these names have around them: the card in a template of the theme, in a part of one, and
// in widgets. It is given on the command line.
$theme = get_theme_root() . '/twentytwentythree';
$figure = $argv[1];
$block = "<!-- wp:fact-box/card -->\n$figure\n<!-- /wp:fact-box/card -->";
file_put_contents( "$theme/parts/card.html", $block );
file_put_contents( "$theme/templates/single-post-template.html", $block );
file_put_contents( "$theme/templates/single-post-part.html", '<!-- wp:template-part {"slug":"card"} /-->' );
update_option( 'widget_block', array( 2 => array( 'content' => $block ), '_multiwidget' => 1 ) );
update_option( 'widget_custom_html', array( 2 => array( 'content' => $figure ), '_multiwidget' => 1 ) );
update_option( 'sidebars_widgets', array( 'block' => array( 'block-2' ), 'classic' => array( 'custom_html-2' ) ) );
mkdir( WPMU_PLUGIN_DIR );
copy( __DIR__ . '/sidebars.php', WPMU_PLUGIN_DIR . '/sidebars.php' );
echo 'ready';
