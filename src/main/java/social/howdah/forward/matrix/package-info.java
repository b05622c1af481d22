/** Rooms of Matrix, by the client-server API. */
@NullMarked
package social.howdah.forward.matrix;

import org.jspecify.annotations.NullMarked;
