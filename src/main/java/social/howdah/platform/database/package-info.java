/** The database: pool, migrations, transactions, group commit. */
@NullMarked
package social.howdah.platform.database;

import org.jspecify.annotations.NullMarked;
