/**
 * Words that are no names, in lower case: what sentences are made of in the languages people write to us in, and the
 * nouns of our subject for German, which gives every noun a capital. Our approved texts know many more.
 */
const SENTENCES = `
  a about above accept accepted access account actually add after again against ago ah all allow allowed almost already also
  always am an and another answer any anybody anyone anything anyway app apps are around as ask asked asking asks at away back bad
  be because been before behind being below best better between big both boss break bring broke broken browser but button buy by
  call called came can cannot cant card case change changed check choose clear click close code cold come comes company computer
  confirm confused could create currently damn day days dear default delete desk device devices did different do does doesnt doing
  done dont down dropped during each early eh either else email employee end enough enter error even ever every everybody everyone
  everything example expired explain explains face fail failed fails far few field figure file find fine finger fingerprint
  finish first fix follow for forever forget forgot forgotten found from full further gave get gets getting give given gives go goes
  going gone good got great guess guide had half hallo hand happen happened happens hard has have having he hell hello help helpdesk
  her here hers herself hey hi him himself his hold home hope hour hours how however if ill im immediately important impossible in
  information inside instead internet into is isnt it its itself ive job join just keep keeps kept key keys kind knew know last
  late later laptop learn least leave left less let lets like line link list little lock locked log logged login logon long look
  looks lose lost lot made mail mailbox make makes manager many maybe me mean means meeting message method might mine minute minutes
  missing mobile moment money month months more morning most move much must my myself name need needed needs never new next nice no
  nobody none nope nor not nothing notification now number of off office oh ok okay old on once one only onto open or order other
  others our ours out over own page part pass passcode passkey passkeys password passwords people perhaps person phone phones pick
  picture pin please possible press pressed private probably problem prompt push put question questions quick quickly quite rather
  read ready really receive received recently register registered registration regards remember remove replace report request
  reset restart right rollout safe said same save saw say says screen second secure security see seem seems seen send sent server set
  settings setup several shall she should show showed shown shows sign signed signin simple since site slow small so software some
  somebody someone something soon sorry start started step steps still stole stolen stop stopped store strange stuck such suddenly
  support supposed sure switch system tablet take taken takes talk team tell than thank thanks that thats the theft their them then
  there these they thing things think this those though thought through thx ticket till time times to today together told
  tomorrow tonight too took travel trip true try trying turn turned twice two type typed under understand unfortunately unlock
  until up update updated upon urgent us use used user username users uses using usually verification verify very via video visit
  voice wait waiting want wanted wants was watch way we web website week weeks welcome well went were what whatever whats when
  where which while who whoever whole whom whose why wife husband will window with within without wont word work worked working
  works worry would wow write wrong wrote yeah year years yep yes yesterday yet you your yours yourself zero
  everyday explained afternoon evening night colleague colleagues coworker admin it's keeps typing saying loses losing
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december english german french spanish italian dutch polish portuguese japanese europe european
  mr mrs sir madam dr prof herr herrn frau madame monsieur mademoiselle señor señora señorita signor signora senhor senhora meneer
  mevrouw pan pani ab aber abend aktuell alle allem allen alles als also alt alte altes am an ander andere anderen anders anmelden anmeldung ansicht app
  arbeit arbeiten auch auf aus außerdem bald bei beide beim bekomme bekommen benutze benutzen benutzer bereits besser bevor bin bis
  bisher bist bitte brauche brauchen büro chef code da dabei dadurch daher damit danach danke dann daran darf darum das dass dein
  deine dem den denn der des deshalb deutsch dich die dienst diensthandy dies diese diesem diesen dieser dieses dir direkt doch dort
  drei drücke du dumm durch dürfen eben eigentlich ein eine einem einen einer eines einfach einmal einrichten er ersetzen erst erste
  es etwas euch euer falls falsch fehler fehlermeldung finde finden findet firma frage fragen freitag für ganz geändert geben gegen
  gehen geht gehört gemacht genau gerade gern gerne gerät geräte gesagt gestern gestohlen gesperrt gibt ging gleich gut gute guten
  haben habe hab hat hatte hätte hallo handy heißt helfen her heute hey hier hilfe hin hinter hinzufügen ich ihm ihn ihnen ihr ihre
  ihrem ihren ihrer im immer in innerhalb ist ja jahr jede jeder jedes jemand jetzt kam kann kannst karte kaputt kein keine keinen
  keiner kennwort klappt kollege kollegen kollegin komme kommen kommt konto konnte könnte können kurz lange laptop leider link login
  löschen mache machen macht mal man manchmal mehr mein meine meinem meinen meiner meines mensch mich mir mit mitarbeiter
  mittwoch möchte montag morgen muss musste müssen nach nachdem nachricht nächste name neu neue neuem neuen neuer neues nicht
  nichts nie niemand noch notfall nun nur nutzen ob oben oder offen ohne ok passiert passwort pause pc pro problem rechner
  registrieren richtig sache sagt samstag schlüssel schnell schon sehen sehr sei sein seine seit seite selbst servus sich sicher
  sicherheit sie siehe sind so sofort sogar soll solle sollte sonntag sonst später sperren stehen steht stunde system tag
  tage telefon termin test tun tut über um umstellung und uns unser unsere unter unterwegs urlaub verbindung vergessen verloren
  verlust versuche versucht viel viele vielen vielleicht vom von vor vorher warum was weg wegen weil weiß weiter welche welchen welcher
  welches wem wen wenn wer werde werden wie wieder will wir wird wirklich wo woche wochen wohin wollen wollte worden wurde würde
  zeigt zeit zu zugriff zugang zum zur zurück zurücksetzen zwei zwischen dienstag donnerstag januar februar märz mai juni juli
  oktober dezember grüße gruß moin schlüsselbund bildschirm fenster knopf nummer schritt anleitung gesicht fingerabdruck
  quelqu'un aujourd'hui à ai aide ainsi alors ancien appareil appareils application appuie appuyer après arrive as assez au aucun aujourd aussi autre
  autres aux avait avant avec avez avoir avons beaucoup besoin bien bonjour bonsoir bureau c ça car ce cela ces cet cette chaque
  changer chez clavier clé clés code collègue comme comment compte connecter connexion contre d dans de déjà demain demande depuis
  dernier des deux devant dit dois doit donc dont du écran elle elles en encore enfin entre entreprise erreur es est et étais était été
  être eu eux faire fais fait faut fois font fonctionne hier hui ici il ils j jamais je jour jours l la laquelle le lequel les leur
  leurs lien lui ma maintenant mais mal marche me méthode même merci mes message mieux moi mois moins mon mot mots n ne ni non nos
  notre nous nouveau nouvel nouvelle numéro on ont ordinateur ou où oublié oui page par parce pas passe pendant perdu perdue
  personne peu peur peut peux plus portable pour pourquoi pouvez pouvoir premier près problème puis qu quand que quel quelle quelles
  quelqu quelque quels qui quoi rappelle reçu recevoir rien s sa salut sans sais se sécurité sera ses seulement si sinon site sommes son
  sont sous souvent suis supprimer sur t ta tard te tel téléphone temps tes toi ton toujours tous tout toute toutes très tu un une
  utilise utiliser va vais valide vers veut veux voilà voici vol volé volée voleur vos votre voudrais vous vrai lundi mardi mercredi
  jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre
  acceso además ahora al algo alguien algún alguna allí antes aparato aplicación aquel aquí archivo aún aunque avería ayer ayuda
  ayudar bien buenas bueno buenos cada cambiar cambio casa caso clave claves código cómo como compañera compañero con
  configurar contraseña correo cosa creo cual cuál cuando cuándo cuánto cuenta cuentas de debe debería debo decir dejado del desde después
  día días dice dio dispositivo dispositivos donde dónde dos ejemplo el él ella ellos empresa en entrar entre equipo era eres error es
  esa ese eso esta está están estar este esto estos estoy existe falla fue funciona funcionan gente gracias ha había haber hacer
  hace haces hago han has hasta hay he hecho hola hoy huella igual iniciar jefa jefe la las le les llave llaves llega lo los luego
  mal mañana más me mejor menos mensaje mes mi mí mientras mis mismo momento móvil mucho muchos muy nada nadie necesito ni ningún
  ninguna no nombre nos nosotros nuestra nuestro nueva nuevo número nunca o olvidado olvidé ordenador os otra otro página pantalla para
  parece pasa pasado paso pero perder perdí perdido persona poco poder podría ponen poner por porque portátil posible preguntar primero
  problema pronto puede puedo pues qué que quería quién quien quiere quiero registrar robado robaron sabe saber se sé sea
  según seguridad semana ser si sí sido siempre sin sino sobre sois solo sólo somos son soy su sus también tampoco tan tanto te teléfono
  tenemos tener tengo tiempo tiene tienen tipo toda todas todavía todo todos trabajo tras tu tú último un una uno usar usuario va vale
  vamos vez viejo y ya yo lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre
  elke aan achter al alleen alles als altijd andere anders beter bij ben bent dag dan dat de deze die dit doe doen door dus een eens er
  geen goed had heb hebben heeft helpen het hij hoe hulp iemand iets ik in inloggen is jaar je jij jullie kan kapot klopt krijg kunnen
  kwijt maar maken me meer met mij mijn moet moeten na naar niet niets nieuw nieuwe nog nu of om ons ook op over sleutel telefoon toen
  toestel uit van veel verloren voor waar waarom wachtwoord wat we weer weet wel werkt werk wie wil wij worden zei zich zij zijn zo zonder
  accesso adesso aiuto alla allo anche ancora bene buongiorno c'è cambiare chi chiave chiavi ciao come cosa con così dal dalla dei
  del della devo dice di dispositivo dopo dove due e è era fare fatto fino già gli ha hai hanno ho i il io l la le lo loro ma mia mio
  molto nel nella no noi non nuova nuovo o ogni ora password per perché perso persa più poi posso prima problema può quale quando
  quello questa questo qui rubato sbagliato se sempre senza si sì sia siamo sono sta stato su sua subito suo telefono ti tra tutti
  tutto un una uno vecchio vi voglio vorrei
  agora ainda ajuda algo alguém antes ao aos após até bem boa bom cada celular chave chaves coisa com como computador conta contra da
  das de dela dele depois desde dispositivo do dos e é ela ele eles em então era essa esse esta está estou este eu faço fazer foi
  funciona hoje isso isto já lá mais mas me meu meus minha muito na não nas nem no nos nova novo o obrigada obrigado olá onde ontem os
  ou para pela pelo perdi pode por porque posso precisa preciso qual quando que quem quero roubado sair são se segurança sem senha ser
  seu sim só sobre sou sua também telefone telemóvel tem tenho ter tudo um uma você
  ale albo bardzo bez bo brak być był była było chcę ci co czy dla do dobry dostępu dzień dziękuję gdy gdzie hasło hasła i ich ile
  im inny ja jak jaki jako je jego jej jest jestem już kiedy klucz klucza konto kto która które który logowanie ma mam mi mnie mogę
  moje moja mój muszę na nad nam nas nie nic niż nowy nowe nowego o od on ona oni po pod podczas pomoc pomocy potrzebuję proszę przed
  przez się ta tak także tam te tego telefon telefonu ten to tu tylko u w we wiem więc witam wszystko z za zgubiłem zgubiłam że żeby
`;

/** Lower case, with their accents. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(SENTENCES.trim().split(/\s+/));
