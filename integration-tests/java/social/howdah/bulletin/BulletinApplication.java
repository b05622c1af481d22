package social.howdah.bulletin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Names no classes: the server scans for them, in the client's jar too. */
@ApplicationPath("/")
public class BulletinApplication extends Application {}
