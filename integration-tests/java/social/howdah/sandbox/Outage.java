package social.howdah.sandbox;

import java.io.IOException;
import java.time.Instant;

/** What stands between the world and the instance, or has befallen it. */
public enum Outage {
  NONE {
    @Override
    boolean answers(Call call) {
      return false;
    }
  },
  /** No answer to anything. */
  DOWN {
    @Override
    boolean answers(Call call) {
      call.cut();
      return true;
    }
  },
  /** A firewall in front asks for a password of its own, in HTML. */
  FIREWALL {
    @Override
    boolean answers(Call call) throws IOException {
      call.answerHeader("WWW-Authenticate", "Basic realm=\"Corporate Gateway\"");
      call.html(401, "<h1>401 Authorization Required</h1>");
      return true;
    }
  },
  /** 429, with the limit's reset in a second. */
  LIMITED {
    @Override
    boolean answers(Call call) {
      call.answerHeader("X-RateLimit-Remaining", "0");
      call.answerHeader("X-RateLimit-Limit", "300");
      call.answerHeader("X-RateLimit-Reset", Instant.now().plusSeconds(1).toString());
      throw new Call.Refused(429, "Too many requests");
    }
  };

  /** Whether it has answered in the instance's place. */
  abstract boolean answers(Call call) throws IOException;
}
