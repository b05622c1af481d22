package social.howdah.mastodon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a token needs for a method: one of those named, or all of them.
 *
 * @see <a href="https://docs.joinmastodon.org/api/oauth-scopes/">Mastodon: OAuth scopes</a>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Scope {
  String[] value();

  boolean all() default false;
}
