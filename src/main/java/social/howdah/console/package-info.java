/**
 * The pages, and the JSON behind them, a room for each thing people come for: {@code mine} (one's
 * accounts and what reaches one), {@code posting} (write, approve), {@code inbox} (what came and
 * what became of it), {@code flow} (where it stands, and dead letters), {@code workshop} (routes,
 * tried out), {@code admin} (people, keys, the audit), {@code check} (the set-up). {@code page} is
 * what all pages share. What they show comes through the doors of other packages; nobody imports
 * this one.
 */
@NullMarked
package social.howdah.console;

import org.jspecify.annotations.NullMarked;
