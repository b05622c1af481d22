package social.howdah.mastodon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The first Mastodon that has a method. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Since {
  /** Its version, {@code 4.3.0} for example. */
  String value();

  /** The version of its API, from the times when there is one. */
  int api() default 0;
}
