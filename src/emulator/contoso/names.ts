type Names = readonly [string, ...string[]];
const words = (text: string): Names => text.split(' ') as unknown as Names;

/** Given and family names by the language people chose; made up freely, no person is meant. */
export const names: Readonly<Record<string, { readonly given: Names; readonly family: Names }>> = {
  en: {
    given: words(
      'Olivia Noah Grace Liam Ada Samuel Priya Ethan Nia Callum Fatima Owen Zara Idris Megan Kwame Hannah Rohan Isla Desmond Leah Tariq Erin Marcus Aisha Rhys Naomi Vikram Holly Jamal',
    ),
    family: words(
      'Walker Bennett Okoye Hughes Patel Fraser Mensah Clarke Singh Doyle Ahmed Marsh Adeyemi Sutton Khan Whitfield Osei Palmer Rao Gallagher Hart Iqbal Sinclair Nkosi Barnes Chowdhury Lowe Mbeki Preston Vaughan',
    ),
  },
  de: {
    given: words(
      'Lena Felix Mia Maximilian Johanna Paul Clara Lukas Emre Greta Moritz Frieda Anton Marlene Jürgen Sabine Käthe Torsten Ayşe Björn',
    ),
    family: words(
      'Schneider Hoffmann Krüger Yılmaz Vogel Brandt Lorenz Böhm Schuster Arnold Winter Jäger Engel Seidel Busch Großmann Kühn Pohl Ziegler Demir',
    ),
  },
  fr: {
    given: words(
      'Camille Hugo Léa Nathan Manon Théo Inès Louis Zoé Gaël Amélie Mathis Noémie Rayan Élodie Baptiste Maëlle Yanis',
    ),
    family: words(
      'Lefèvre Moreau Girard Bonnet Rousseau Fontaine Chevalier Garnier Benali Faure Mercier Lambert Perrin Traoré Guérin Masson Blanchard Diallo',
    ),
  },
  es: {
    given: words(
      'Sofía Mateo Valeria Diego Carmen Álvaro Paula Javier Inés Sergio Ximena Andrés Marta Joaquín Nuria Iker',
    ),
    family: words(
      'García Romero Torres Navarro Domínguez Vázquez Ramos Gil Serrano Molina Ortega Castro Iglesias Peña Cortés Muñoz',
    ),
  },
  nl: {
    given: words('Sanne Daan Fleur Bram Lotte Thijs Anouk Sem Femke Jeroen Yara Niels'),
    family: words('Jansen Visser Smit Mulder Dekker Bakker Hendriks Kuipers Willems Postma Vermeulen Schouten'),
  },
  it: {
    given: words('Giulia Lorenzo Chiara Matteo Elisa Davide Martina Nicolò Ilaria Tommaso Serena Pietro'),
    family: words('Ricci Marino Greco Conti Gallo Fontana Caruso Rinaldi Moretti Barbieri Ferrara Santoro'),
  },
  pt: {
    given: words('Beatriz Tiago Mariana João Inês Rafael Leonor Gonçalo Catarina Vasco'),
    family: words('Ferreira Sousa Carvalho Almeida Ribeiro Pinto Teixeira Moreira Correia Simões'),
  },
  pl: {
    given: words('Zofia Jakub Małgorzata Piotr Agnieszka Łukasz Kinga Wojciech Oliwia Stanisław'),
    family: words('Nowak Wiśniewski Kowalczyk Zieliński Mazur Wójcik Dąbrowski Pawlak Król Sikora'),
  },
  ja: {
    given: words('Yui Ren Aoi Sota Hina Kaito Sakura Daiki Mei Takumi'),
    family: words('Sato Suzuki Takahashi Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida'),
  },
};
