package social.howdah.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that one client address, and one person who is signed in, may call only so
 * often ({@code howdah.limit.address}, {@code howdah.limit.person}); more is answered 429.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimited {
  /** The door: methods of one name are counted together. */
  String value();
}
