const NAMES = `
  aaron abdul abdullah abigail adam adrian adriana agata agnes agnieszka ahmad ahmed aisha akira albert alberto
  alejandro aleksander aleksandra alessandra alessandro alessia alex alexa alexander alexandra alexandre alexis alfred
  alfredo alice alicia alina alison alistair almeida alvarez amanda amelia amelie amina amir amy ana anastasia anders
  andersen anderson andre andrea andreas andreea andrei andrew andrzej andy angela angelika angelina anita anja ann
  anna anne annette annika antje antoine anton antonia antonio arne arthur arturo arun ashley astrid aurelie axel ayse
  bakker barbara bartosz beate beatrice beatriz becker ben benedikt benjamin benoit bernard bernd bernhard beth bettina
  bianca bianchi birgit bjorn blanchard bob bonnet boris brandon brenda brian brigitte britta bruno camila camille carl
  carla carlos carmen carol carolina caroline carsten caterina catherine cecile cedric celine chantal charles charlie
  charlotte chavez chen chiara chloe chris christa christian christiane christina christine christoph christophe
  christopher cindy claire claude claudia claudio claus clemens colin colombo connor conny corinna cornelia craig
  cristian cristiano cristina cynthia dagmar damian damien daniel daniela daniele danielle dariusz dave david davide
  davies dawid deborah delgado denise dennis derek diana diaz diego dieter dietmar dijkstra dimitri dirk dmitri
  dominguez dominik dominique donald doris dorota dorothea dubois dumont duncan dupont durand dylan eduardo edward
  edwin eileen elena eleni eleonora elias elisa elisabeth elise elizabeth elke ellen elsa emil emilia emilie emily emma
  emmanuel enrico eric erica erich erik erika erwin esposito esra esteban esther ethan eugen eva evans evelyn ewa
  fabian fabien fabio fabrice fatima fatma federica federico felipe felix ferdinand fernanda fernandes fernandez
  fernando ferrari ferreira filip filippo fiona florian fontaine fournier francesca francesco francis francisca
  francisco franck francois francoise franz fred frederic frederik frieda friedrich fritz gabriel gabriela gabriele
  gabriella garcia gareth gary gavin geoffrey georg george georgia gerald gerard gerd gerhard gertrud giacomo gianluca
  gilles giorgia giorgio giovanni girard gisela giulia giuseppe gomes gomez gonzales gonzalez gonzalo graham greg
  gregor gregory greta grzegorz guido guillaume gunter gustav gutierrez hanna hannah hannelore hannes hans hansen
  harald harris hassan heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henry
  herbert hermann hernandez herrmann hilde hiroshi hoffmann hofmann holger horst hubert hughes hugo hussein ian ibrahim
  ignacio igor ilona imran ines inga inge ingo ingrid irena irene irina iris isaac isabel isabella isabelle ito ivan
  ivana iwona jaap jacek jackson jacob jacqueline jacques jaime jakob jakub james jamie jana jane janet janice janina
  jansen janssen janusz jaroslaw jasmin jasmine jason javier jay jeanette jeanne jeff jeffrey jennifer jenny jens
  jensen jeremy jerome jerzy jessica jill jim jimenez jimmy joan joana joanna joao joaquin jochen joe joel johan johann
  johanna johannes johansson john johnny johnson jonas jonathan jones joost jorg jorge jose josef joseph joshua joyce
  juan juana judith julia julian juliana julie julien juliette julio jurgen justin justyna jutta kamil kaminski karen
  karin karina karl karla karolina karsten kasia katarzyna kate katharina katherine kathleen kathrin kathy katie katja
  katrin kaya keith kelly kenji kenneth kerstin kevin khan kimberly kirsten klaus kobayashi konrad konstantin kowalczyk
  kowalska kowalski kruger krzysztof kumar kurt kyle lambert lars larsen laura lauren laurence laurent leah lefebvre
  lehmann lena leonardo leonie leroy lewandowski lewis liam lidia liesbeth lina linda lisa logan lopez lorena lorenzo
  louis louise luc luca lucas lucia lucie lucy ludwig luigi luis luisa lukas luke lutz lydia maarten maciej madeleine
  magda magdalena magnus maier malgorzata malte manfred manon manuel manuela marcel marcela marchand marcin marcos
  marcus marek margaret margarita margit maria mariana marianne marie marina mario marion marius markus marlene marta
  martha martijn martin martina martinez mary maryam mateusz mathias mathieu matt matteo matthew matthias matthieu
  maurice mauricio maxim maxime maximilian mayer megan mehmet mei meier meijer melanie melissa mercier mertens meyer
  michael michaela michal michel michele michelle miguel mikael mike milan milena miller miriam mohamed mohammad
  mohammed mona monica monika monique moreau morgan moritz morris muhammad muller murat murphy mustafa nadia nadine
  nadja nakamura naomi natalia natalie natasha nathalie nathan navarro neil neumann nguyen nick nicola nicolas nicole
  niels nielsen nigel nikita nikolai nikolaus nils nina noah noelia nora norbert novak nowak nowicki olaf oleg olga
  oliveira oliver olivia olivier olsen omar ortega ortiz oscar oskar osman otto owen pablo paige pamela paola paolo
  pascal patel patricia patrick patrizia paul paula paulina pauline paulo pavel pawel pedro peeters peggy penelope
  pereira perez pete peter petersen peterson petra phil philip philipp philippe phoebe pierre pieter piotr popov priya
  quentin rachel rafael rahul raimund rainer raj ralf ralph ramirez ramon ramos raphael raul raymond rebecca regina
  reiner reinhard renate renato rene reyes ricardo riccardo ricci richard richardson rivera robert roberta roberto
  roberts robinson rodrigo rodrigues rodriguez roger roland rolf romano romero ronald rosemarie ross rossi rousseau
  ruben rubio rudolf ruiz rupert russell russo ruth ryan sabine sabrina salma samantha samir samuel sanchez sandra
  sandro sanjay santiago santos sara sarah sascha sato schafer schmid schmidt schmitt schmitz schroder schubert schulte
  schultz schulz schulze schumacher schuster schwartz sebastian sebastien sergei sergio sharma sharon sheila shirley
  sibylle sigrid silke silva silvia simmons simon simona simone singh slawomir smirnov smit smith sofia sonia sonja
  sophia sophie soren souza stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve
  steven stuart suarez susan susana susanne suzanne suzuki sven svenja svensson sylvia sylvie szymanski tadeusz
  takahashi takashi tamara tanaka tania tanja tatiana teresa thea theo theodor theresa thomas thompson thorsten tiago
  tim timo timothy tina tobias todd tom tomas tomasz tommy tony torben torsten tracy tremblay uli ulrich ulrike ursula
  uta ute uwe valentin valentina valeria valerie vanessa vargas vasquez vazquez verena veronica veronika victoria
  viktor viktoria vincent vincenzo virginie visser vladimir volker walter waltraud wanda watanabe watson wei wendy
  werner wilfried wilhelm william williams wilson wisniewski wojciech wojcik wolfgang wright xavier yamada yamamoto yan
  yannick yasmin yilmaz yolanda yuki yusuf yves yvonne zbigniew zhang zielinski zimmermann zoe zofia zuzanna
`;

/** Given and family names that are nothing else, without accents: found in lower case too. Nobody's list is complete. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
