package social.howdah.platform.config;

/** As what a property is read; of several the last here holds. */
enum Reading {
  PLAIN,
  DURATION,
  /** Its user and its query are nobody's business. */
  URL,
  SECRET
}
