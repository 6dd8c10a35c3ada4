/** The small words of English, French, German and Spanish. In a file of their own: a browser loads them for long questions. */

/** Words of grammar. They part phrases and are never compared. Folded. Those that name something in another language ("hat", "war", "man", "art") are left out. */
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
  autre autres deux trois apres avant depuis lorsque parce quelque quelques quel quelle quels quelles plusieurs encore
  der die das den dem des ein eine einen einem einer eines kein keine keinen keiner ich du er sie es wir ihr ihre ihrer ihren ihrem sein
  seine seiner seinen seinem unser unsere unserer unseren uns euch sich mich mir ihn ihm ihnen und oder aber denn doch sowie sowohl wenn weil
  dass ob als wie nicht auch nur noch schon sehr mehr immer so hier dort dabei daher damit dann davon dazu dafur darauf darin daruber
  durch fur gegen ohne um bei beim mit nach seit von vom zu zum zur auf aus hinter neben uber unter vor zwischen im ins wahrend wegen
  ist sind waren wird werden wurde wurden worden haben hatte hatten kann konnen konnte soll sollen muss mussen lassen lasst welche welcher
  welches dieser diese dieses diesen diesem jene jeder jede jedes alle allen aller alles einige einigen mehrere viele vielen andere anderen anderer
  bis bzw etwa ebenfalls bereits zwei drei vier nachdem wobei sobald weiterhin beispielsweise
  el los las lo al del uno unos unas y o e u ni sino pero porque aunque cuando donde como cual cuales quien quienes que este esta esto estos
  estas ese esa eso esos esas aquel aquella su sus nuestro nuestra nuestros nuestras se nos con sin por para desde hasta hacia segun sobre tras
  ante bajo es era eran ser estar estan fue fueron ha han hay muy mas menos tambien tan tanto todo toda todos todas otro otra
  otros otras cada algun alguno alguna algunos algunas mismo misma mismos mismas puede pueden asi entonces despues antes durante siguen siendo
`
    .trim()
    .split(/\s+/),
);
