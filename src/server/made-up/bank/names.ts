/** Common first names and family names, put together by chance: nobody real is meant. */
export const mothers = [
  'Anne', 'Maria', 'Lene', 'Camilla', 'Louise', 'Ida', 'Sara', 'Julie', 'Pernille', 'Trine', 'Maja', 'Signe', 'Katrine', 'Tina', 'Heidi', 'Mia',
  'Nina', 'Charlotte', 'Stine', 'Rikke', 'Birgitte', 'Malene', 'Line', 'Sanne', 'Dorte', 'Kirstine', 'Fatima', 'Amira', 'Zeynep', 'Leyla', 'Huda',
  'Svetlana', 'Agnieszka', 'Linh', 'Naomi', 'Paninnguaq', 'Oksana', 'Samira', 'Elif', 'Marta',
]
export const fathers = [
  'Lars', 'Peter', 'Henrik', 'Thomas', 'Martin', 'Søren', 'Jesper', 'Michael', 'Rasmus', 'Kasper', 'Mads', 'Anders', 'Christian', 'Brian', 'Kim', 'Morten',
  'Claus', 'Jakob', 'Simon', 'Allan', 'Troels', 'Daniel', 'Nikolaj', 'Frederik', 'Bo', 'Steffen', 'Ali', 'Mehmet', 'Yusuf', 'Omar', 'Hassan',
  'Piotr', 'Dmytro', 'Minh', 'David', 'Malik', 'Ibrahim', 'Emre', 'Ole', 'Kristoffer',
]
export const girls = [
  'Alma', 'Freja', 'Ida', 'Ella', 'Karla', 'Clara', 'Sofia', 'Nora', 'Agnes', 'Luna', 'Anna', 'Lærke', 'Mathilde', 'Liva', 'Vigga', 'Ellie', 'Asta', 'Josefine',
  'Maja', 'Astrid', 'Olivia', 'Rosa', 'Merle', 'Signe', 'Selma', 'Aya', 'Mariam', 'Zara', 'Esra', 'Hanna', 'Lan', 'Ivalu',
]
export const boys = [
  'Noah', 'William', 'Oscar', 'Lucas', 'Carl', 'Victor', 'Malthe', 'Emil', 'Alfred', 'August', 'Valdemar', 'Aksel', 'Elias', 'Magnus', 'Anton', 'Storm',
  'Johan', 'Oliver', 'Villads', 'Theo', 'Konrad', 'Hugo', 'Felix', 'Mikkel', 'Tobias', 'Adam', 'Ibrahim', 'Yasin', 'Mehdi', 'Jakub', 'Malik', 'Inuk',
]
export const surnames = [
  'Jensen', 'Nielsen', 'Hansen', 'Pedersen', 'Andersen', 'Christensen', 'Larsen', 'Sørensen', 'Rasmussen', 'Petersen', 'Madsen', 'Kristensen', 'Olsen', 'Thomsen',
  'Christiansen', 'Poulsen', 'Johansen', 'Mortensen', 'Møller', 'Knudsen', 'Mikkelsen', 'Bak', 'Dam', 'Friis', 'Holst', 'Juhl', 'Kjær', 'Lind', 'Nørgaard', 'Overgaard',
  'Ravn', 'Skov', 'Toft', 'Vestergaard', 'Winther', 'Brandt', 'Dahl', 'Krogh', 'Østergaard', 'Bech',
]
/** Family names beside first names from elsewhere. */
export const otherSurnames = ['Demir', 'Yilmaz', 'Haddad', 'Hussein', 'Ahmadi', 'Nowak', 'Kowalska', 'Tran', 'Shevchenko', 'Petersen', 'Ali', 'Kaya', 'Rahimi', 'Saleh']
export const fromElsewhere = new Set([
  'Fatima', 'Amira', 'Zeynep', 'Leyla', 'Huda', 'Svetlana', 'Agnieszka', 'Linh', 'Oksana', 'Samira', 'Elif', 'Marta',
  'Ali', 'Mehmet', 'Yusuf', 'Omar', 'Hassan', 'Piotr', 'Dmytro', 'Minh', 'Malik', 'Ibrahim', 'Emre',
])

/** Those outside who are named by first name only. */
export const teachers = ['Anne', 'Lotte', 'Karin', 'Helle', 'Bjarne', 'Ulla', 'Mogens', 'Susanne', 'Torben', 'Gitte', 'Jeanette', 'Per', 'Ditte', 'Sidsel', 'Asger', 'Yasmin']
export const dayCares = ['Mariehønen', 'Troldhøj', 'Solstrålen', 'Regnbuen', 'Myretuen', 'Skovmusen', 'Kastanjen']
export const schools = ['Skovvangskolen', 'Birkelundskolen', 'Engparkens Skole', 'Møllebakkeskolen', 'Åløkkeskolen', 'Skolen ved Mosen', 'Kløverskolen']
export const youthPlaces = ['Ungdomsskolen Havnen', 'Ungecenter Nord', 'Produktionsskolen Smedjen', 'Kløverskolens udskoling', 'Birkelundskolens udskoling']
