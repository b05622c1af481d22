/** HTML pages and the JSON API behind them. */
@NullMarked
package social.howdah.console;

import org.jspecify.annotations.NullMarked;
