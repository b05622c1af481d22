package social.howdah.account;

/** Answers of an instance. */
final class Remote {
  private Remote() {}

  /** A CredentialAccount with the fields that are asked for here. */
  static String account(String name) {
    return account(name, "null");
  }

  /** The same, moved to another account. */
  static String account(String name, String moved) {
    return """
        {"id":"id-of-%1$s","username":"%1$s","acct":"%1$s","display_name":"","note":"",
         "url":"https://one.example/@%1$s","avatar":"https://one.example/a.png",
         "avatar_static":"https://one.example/a.png","header":"https://one.example/h.png",
         "header_static":"https://one.example/h.png","locked":false,"fields":[],"emojis":[],
         "bot":false,"group":false,"created_at":"2024-01-01T00:00:00.000Z","statuses_count":0,
         "followers_count":0,"following_count":0,"moved":%2$s,
         "source":{"note":"","fields":[],"privacy":"public","sensitive":false,"language":null,
         "follow_requests_count":0}}
        """
        .formatted(name, moved);
  }
}
