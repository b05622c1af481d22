/**
 * The pages, and the JSON behind them. Everything they show comes through the doors of other
 * packages; nobody imports this one.
 */
@NullMarked
package social.howdah.console;

import org.jspecify.annotations.NullMarked;
