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
echo 'ready';
