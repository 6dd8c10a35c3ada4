/** The small words of English and French. In a file of their own: a browser loads them for long questions. */

/** Words of grammar. They part phrases and are never compared. Folded. */
export const smallWords = new Set(
  `
  a an the this that these those such same other others another each every either neither both all any some no not nor none
  i we you he she it they me us him her them my our your his its their mine ours ourselves itself themselves one ones
  and or but if then than so as at by for from in into of on onto off out over under to toward towards up upon with within without
  about above across after against along among amongst around before behind below beneath beside besides between beyond down during
  except inside near outside per since through throughout till until via versus vs
  is are was were be been being am has have had having do does did doing done can could may might must shall should will would cannot
  who whom whose which what when where why how there here while whereas because although though however therefore thus hence moreover
  furthermore also too very more most less least much many few several own only just even still yet already again ever never always
  nevertheless nonetheless whether perhaps maybe alone else enough don dont ill im ive weve lets thats doesnt isnt cant wont ii iii iv vi vii viii ix via
  often sometimes usually rather quite almost nearly instead otherwise indeed namely e g i e etc cf et al ie eg
  first second third fourth finally last next two three four five six seven eight nine ten once twice
  le la les un une des du de d l et ou mais donc car ni que qui quoi dont ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma
  mes ton ta tes il elle ils elles on nous vous je tu se ne pas plus moins tres aussi ainsi comme si sur sous dans par pour avec sans entre
  vers chez est sont etre ete etait etaient sera ont avons avez fait font peut peuvent au aux en y afin alors lors meme toute tous toutes tout
  autre autres deux trois
`
    .trim()
    .split(/\s+/),
);
