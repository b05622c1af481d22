package social.howdah.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which of {@link Person}'s roles may call a resource; one of them is enough. Jakarta's {@code
 * RolesAllowed} would do, but the server acts on it too, and knows nobody who is signed in here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedRoles {
  String[] value();
}
