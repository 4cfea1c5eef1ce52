<?php
// What a classic theme has and the test's has not: sidebars, each below the post of its name.
foreach ( array( 'block', 'classic' ) as $name ) {
	register_sidebar( array( 'id' => $name ) );
}
add_action(
	'wp_footer',
	function () {
		dynamic_sidebar( get_post_field( 'post_name' ) );
	}
);
